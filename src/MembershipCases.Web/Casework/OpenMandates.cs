using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Which mandates are open.</summary>
internal static class OpenMandates
{
    /// <summary>
    /// Mandates that no case has answered, and that are neither closed nor rejected. The case of one may run, or have
    /// ended without an answer before mandates were opened again.
    /// </summary>
    public static IQueryable<Mandate> Unanswered(this MembershipDb db)
    {
        var answers = MandateRules.Answers.ToArray();
        return db.Mandates.Where(
            mandate => mandate.Closing == null && mandate.Rejection == null
                && !db.Cases.Any(of => of.Id == mandate.CaseId && answers.Contains(of.EndOutcome!)));
    }

    /// <summary>Unanswered mandates that no case treats either.</summary>
    public static IQueryable<Mandate> Waiting(this MembershipDb db) =>
        db.Unanswered().Where(mandate => !db.Cases.Any(of => of.Id == mandate.CaseId && of.ClosedAt == null));

    /// <summary>
    /// A mandate, tracked and with what a change of it needs; null when there is none. A case that has ended without an
    /// answer holds it no longer.
    /// </summary>
    public static async Task<Mandate?> FindMandate(this MembershipDb db, Guid id, CancellationToken cancellationToken)
    {
        var found = await db.Mandates.Include(of => of.Screenings).FirstOrDefaultAsync(of => of.Id == id, cancellationToken);
        if (found?.CaseId is not { } caseId) return found;
        var outcome = await db.Cases.Where(of => of.Id == caseId).Select(of => of.EndOutcome)
            .FirstOrDefaultAsync(cancellationToken);
        if (outcome is not null && !MandateRules.Answers.Contains(outcome)) found.CaseEnded(caseId, outcome);
        return found;
    }
}
