using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>The grades of assessments, without their texts.</summary>
public sealed class AssessmentGrades(MembershipDb db, ConcernedReaders readers, ShownDocuments documents)
{
    /// <summary>
    /// The participation in the latest public assessment of each membership, without those of screened documents; the
    /// same for everybody, including those concerned.
    /// </summary>
    internal async Task<Dictionary<Guid, Participation>> LatestParticipation(CancellationToken cancellationToken)
    {
        var handedIn = await db.Assessments.AsNoTracking()
            .Where(assessment => assessment.SubmittedAt != null
                && (assessment.DocumentId == null
                    || !db.Screenings.Any(of => of.DocumentId == assessment.DocumentId && of.LiftedAt == null))
                && (assessment.CaseId == null
                    || db.Cases.Any(of => of.Id == assessment.CaseId && of.PublishedAt != null)))
            .Select(assessment => new { assessment.MembershipId, assessment.Id, assessment.Text })
            .ToListAsync(cancellationToken);
        return handedIn.GroupBy(assessment => assessment.MembershipId)
            .ToDictionary(of => of.Key, of => of.MaxBy(assessment => assessment.Id)!.Text.Participation);
    }

    /// <summary>
    /// The grades of memberships by offices or by none, the latest first; without cases and documents whose papers the
    /// current user may not read.
    /// </summary>
    internal async Task<IReadOnlyList<GradedAssessment>> Of(
        IQueryable<Membership> memberships, List<Guid> offices, int most, CancellationToken cancellationToken)
    {
        var closed = await readers.Closed(db.Cases.Where(of => memberships.Any(m => m.Id == of.MembershipId)),
            cancellationToken);
        var closedDocuments = await documents.Closed(cancellationToken);
        var assessments = await db.Assessments.AsNoTracking()
            .Where(a => a.CaseId == null || !closed.Contains(a.CaseId.Value))
            .Where(a => a.DocumentId == null || !closedDocuments.Contains(a.DocumentId.Value))
            .Where(a => a.SubmittedAt != null && memberships.Any(m => m.Id == a.MembershipId)
                && (a.OfficeId == null || offices.Contains(a.OfficeId.Value)))
            .OrderByDescending(a => a.SubmittedAt).ThenByDescending(a => a.Id).Take(most)
            .ToListAsync(cancellationToken);
        return [.. assessments.Select(
            a => new GradedAssessment(a.MembershipId, a.Year, a.Text.Participation, a.Text.LearningOutcome,
                a.Text.Influence))];
    }
}
