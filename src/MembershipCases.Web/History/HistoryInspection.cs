using System.Data;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// Verifies everything that proves the records: the chain, every row, the signed checkpoints and the documents' hashes.
/// </summary>
/// <remarks>
/// It reads one state of the database while others go on writing, streams what it reads, and keeps some forty bytes for
/// each row of the records.
/// </remarks>
public sealed class HistoryInspection(MembershipDb db, CheckpointKeys keys)
{
    /// <summary>Runs all verifications.</summary>
    /// <param name="file">The checkpoints of the file outside the database.</param>
    /// <param name="cancellationToken">Cancels the verification.</param>
    public Task<HistoryReport> Run(CheckpointFile file, CancellationToken cancellationToken) =>
        Run(file, new InspectionFaults(), cancellationToken);

    internal async Task<HistoryReport> Run(CheckpointFile file, InspectionFaults faults, CancellationToken cancellationToken)
    {
        // SQLite reads one state without keeping writers out only where it is asked for the weakest isolation.
        var isolation = db is SqliteDb ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead;
        await using var snapshot = db.Database.CurrentTransaction is null
            ? await db.Database.BeginTransactionAsync(isolation, cancellationToken)
            : null;
        var rows = new SealedRows();
        var chain = new ChainCheck(db, faults);
        var head = await chain.Run(file.Heads, rows, cancellationToken);
        await new CheckpointCheck(db, keys, faults).Run(file, head, cancellationToken);
        var count = await new RecordCheck(db, chain, faults).Run(rows, cancellationToken);
        var (compared, withoutHash) = await DocumentCheck.Run(db, faults, cancellationToken);
        return new HistoryReport(head, file.Checkpoints.Count, count, compared, withoutHash, file.Losses, faults);
    }
}
