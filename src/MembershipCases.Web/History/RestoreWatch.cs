using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// Compares the database with the checkpoints outside, and keeps the service to reading while the database is behind.
/// </summary>
public sealed partial class RestoreWatch(
    IServiceScopeFactory scopes, IConfiguration configuration, ReadOnlyMode mode, ILogger<RestoreWatch> log)
{
    /// <summary>Compares the database with the checkpoint file.</summary>
    /// <returns>Whether the service may write.</returns>
    public async Task<bool> Compare(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var file = CheckpointFile.Read(HistoryCheckpoint.FileOf(configuration));
        var missing = await Find(db, file, cancellationToken);
        if (missing is not null && mode.Missing is null) LogMissing(missing.First, missing.Last);
        mode.Missing = missing;
        return missing is null;
    }

    /// <summary>The entries that a checkpoint has seen and the database does not have; null when there are none.</summary>
    public static async Task<MissingEntries?> Find(
        MembershipDb db, CheckpointFile file, CancellationToken cancellationToken)
    {
        var expected = file.Heads.OrderByDescending(head => head.Place).ToList();
        if (expected is not [var last, ..] || await Has(db, last, cancellationToken)) return null;
        var head = await db.ReadHistoryHead(cancellationToken);
        // A copy that has been worked on has other entries at the places of those that are lost.
        foreach (var known in expected.Where(known => known.Place <= head.Place))
        {
            if (await Has(db, known, cancellationToken)) break;
            head = expected.Find(earlier => earlier.Place < known.Place) ?? HistoryHead.Empty;
        }

        return new MissingEntries(head, last.Place);
    }

    private static Task<bool> Has(MembershipDb db, HistoryHead head, CancellationToken cancellationToken) =>
        db.HistorySeals.AnyAsync(seal => seal.Place == head.Place && seal.Hash == head.Hash, cancellationToken);

    [LoggerMessage(LogLevel.Critical,
        "The database is older than the last checkpoint: entries {First} to {Last} are missing. The service only reads "
        + "until restore acknowledge has been run, or the newer database is put back.")]
    private partial void LogMissing(long first, long last);
}
