using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Loads a case for changing, with everything that its rules need.</summary>
public static class CaseLoading
{
    /// <summary>
    /// The tracked aggregate with its open steps; null when there is no such case. One round trip: a case has few
    /// parts.
    /// </summary>
    public static Task<MembershipCase?> FindCase(
        this MembershipDb db, Guid caseId, CancellationToken cancellationToken) => db switch
    {
        PostgresDb postgres => On<PostgresDb>.Find(postgres, caseId, cancellationToken),
        SqliteDb sqlite => On<SqliteDb>.Find(sqlite, caseId, cancellationToken),
        _ => throw new InvalidOperationException($"No database known as {db.GetType().Name}."),
    };

    /// <summary>The number of a membership's open case, of which there is at most one; null when there is none.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="membershipId">The membership.</param>
    /// <param name="except">A case that is left out; null for none.</param>
    /// <param name="cancellationToken">Stops the query.</param>
    public static async Task<CaseNumber?> OpenCaseOf(
        this MembershipDb db, Guid membershipId, Guid? except, CancellationToken cancellationToken)
    {
        var open = await db.Cases.AsNoTracking()
            .Where(of => of.MembershipId == membershipId && of.ClosedAt == null && of.Id != except)
            .Select(of => new { of.Year, of.Sequence }).FirstOrDefaultAsync(cancellationToken);
        return open is null ? null : new CaseNumber(open.Year, open.Sequence);
    }

    /// <summary>Loads what bodies have decided in a case, for the rules of a treatment.</summary>
    public static async Task LoadDecisions(this MembershipDb db, Guid caseId, CancellationToken cancellationToken)
    {
        await db.Recommendations.Where(made => made.CaseId == caseId).LoadAsync(cancellationToken);
        await db.Resolutions.Where(made => made.CaseId == caseId).LoadAsync(cancellationToken);
    }

    /// <summary>Every step starts with this query, so it is compiled once for each database provider.</summary>
    private static class On<TDb> where TDb : MembershipDb
    {
        public static readonly Func<TDb, Guid, CancellationToken, Task<MembershipCase?>> Find = EF.CompileAsyncQuery(
            (TDb db, Guid caseId, CancellationToken _) => db.Cases
                .Include(c => c.Offices)
                .Include(c => c.Steps.Where(step => step.ClosedAt == null))
                .Include(c => c.Timers.Where(timer => timer.ClosedAt == null))
                .Include(c => c.Assessments)
                .Include(c => c.Resolutions)
                .Include(c => c.ResolutionEnds)
                .Include(c => c.Disqualifications)
                .Include(c => c.Screenings)
                .Include(c => c.Replacements.Where(replacement => replacement.EndedAt == null))
                .Include(c => c.Pending.Where(pending => pending.State == PendingState.Waiting))
                .AsSingleQuery()
                .FirstOrDefault(c => c.Id == caseId));
    }
}
