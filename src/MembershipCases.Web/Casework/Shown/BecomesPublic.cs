using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// What becomes public with the papers of a case: the assessments and the reasons in it, and how many of its texts are
/// screened and stay so.
/// </summary>
public sealed record BecomesPublic(int Assessments, int Reasons, int Screened)
{
    /// <summary>The numbers in the order in which messages state them.</summary>
    internal object[] Numbers => [Assessments, Reasons, Screened];

    /// <summary>Counts it for those of these cases whose papers are not public yet.</summary>
    internal static async Task<IReadOnlyDictionary<Guid, BecomesPublic>> Of(
        MembershipDb db, IReadOnlyCollection<Guid> cases, CancellationToken cancellationToken)
    {
        var preparatory = await db.Cases.Where(Publication.IsPreparatory).Where(of => cases.Contains(of.Id))
            .Select(of => new
            {
                of.Id,
                Assessments = db.Assessments.Count(assessment => assessment.CaseId == of.Id),
                Screened = db.Screenings.Count(screening => screening.CaseId == of.Id && screening.LiftedAt == null),
            }).ToListAsync(cancellationToken);
        if (preparatory.Count == 0) return new Dictionary<Guid, BecomesPublic>();
        var ids = preparatory.ConvertAll(of => of.Id);
        var steps = (await db.Steps.AsNoTracking().Where(step => ids.Contains(step.CaseId)).ToListAsync(cancellationToken))
            .ToLookup(step => step.CaseId);
        return preparatory.ToDictionary(of => of.Id,
            of => new BecomesPublic(of.Assessments, steps[of.Id].Sum(ReasonsIn), of.Screened));
    }

    private static int ReasonsIn(Step step) =>
        (step.Reason is null ? 0 : 1) + step.DeadlineChanges.Count(change => change.Reason is not null);
}
