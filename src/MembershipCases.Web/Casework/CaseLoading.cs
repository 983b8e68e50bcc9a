using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Loads a case for changing, with everything that its rules need.</summary>
public static class CaseLoading
{
    /// <summary>
    /// The tracked aggregate with its open steps; null when there is no such case. One round trip for most cases, and a
    /// second for those with rarer parts. The case of the act that runs has been loaded already.
    /// </summary>
    public static Task<MembershipCase?> FindCase(
        this MembershipDb db, Guid caseId, CancellationToken cancellationToken) => db switch
    {
        { CaseOfAct: { } loaded } when loaded.Id == caseId => Task.FromResult<MembershipCase?>(loaded),
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

    /// <summary>
    /// Every step starts with these queries, so they are compiled once for each database provider. A query costs more for
    /// each collection that it includes, empty or not.
    /// </summary>
    private static class On<TDb> where TDb : MembershipDb
    {
        private static readonly Func<TDb, Guid, CancellationToken, Task<Found?>> FindMain = EF.CompileAsyncQuery(
            (TDb db, Guid caseId, CancellationToken _) => db.Cases
                .Include(c => c.Offices)
                .Include(c => c.Steps.Where(step => step.ClosedAt == null))
                .Include(c => c.Timers.Where(timer => timer.ClosedAt == null))
                .Include(c => c.Assessments)
                .AsSingleQuery()
                .Where(c => c.Id == caseId)
                .Select(c => new Found(c, c.Resolutions.Any() || c.ResolutionEnds.Any() || c.Disqualifications.Any()
                    || c.Screenings.Any() || c.Replacements.Any() || c.Pending.Any()))
                .FirstOrDefault());

        private static readonly Func<TDb, Guid, CancellationToken, Task<MembershipCase?>> LoadRest = EF.CompileAsyncQuery(
            (TDb db, Guid caseId, CancellationToken _) => db.Cases
                .Include(c => c.Resolutions)
                .Include(c => c.ResolutionEnds)
                .Include(c => c.Disqualifications)
                .Include(c => c.Screenings)
                .Include(c => c.Replacements.Where(replacement => replacement.EndedAt == null))
                .Include(c => c.Pending.Where(pending => pending.State == PendingState.Waiting))
                .AsSingleQuery()
                .FirstOrDefault(c => c.Id == caseId));

        public static async Task<MembershipCase?> Find(TDb db, Guid caseId, CancellationToken cancellationToken)
        {
            var found = await FindMain(db, caseId, cancellationToken);
            if (found is { HasRest: true }) await LoadRest(db, caseId, cancellationToken);
            return found?.Case;
        }
    }

    /// <summary>A case, and whether it has any of the rarer parts.</summary>
    private sealed record Found(MembershipCase Case, bool HasRest);
}
