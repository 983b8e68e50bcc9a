using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>Loads a case to be changed: with everything that its rules look at.</summary>
public static class CaseLoading
{
    /// <summary>
    /// The aggregate with its open steps, tracked; null when there is no such case. One round trip: the parts of a case
    /// are few.
    /// </summary>
    public static Task<MembershipCase?> FindCase(
        this MembershipDb db, Guid caseId, CancellationToken cancellationToken) => db switch
    {
        PostgresDb postgres => On<PostgresDb>.Find(postgres, caseId, cancellationToken),
        SqliteDb sqlite => On<SqliteDb>.Find(sqlite, caseId, cancellationToken),
        _ => throw new InvalidOperationException($"No database known as {db.GetType().Name}."),
    };

    /// <summary>
    /// Every step begins with this question, so it is put into SQL once per kind of database and not every time.
    /// </summary>
    private static class On<TDb> where TDb : MembershipDb
    {
        public static readonly Func<TDb, Guid, CancellationToken, Task<MembershipCase?>> Find = EF.CompileAsyncQuery(
            (TDb db, Guid caseId, CancellationToken _) => db.Cases
                .Include(c => c.Offices)
                .Include(c => c.Steps.Where(step => step.ClosedAt == null))
                .Include(c => c.Timers.Where(timer => timer.ClosedAt == null))
                .Include(c => c.Assessments)
                .Include(c => c.Resolutions)
                .Include(c => c.Disqualifications)
                .Include(c => c.Screenings)
                .Include(c => c.Replacements.Where(replacement => replacement.EndedAt == null))
                .Include(c => c.Pending.Where(pending => pending.State == PendingState.Waiting))
                .AsSingleQuery()
                .FirstOrDefault(c => c.Id == caseId));
    }
}
