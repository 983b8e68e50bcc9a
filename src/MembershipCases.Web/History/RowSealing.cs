using System.Buffers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MembershipCases.Web.History;

/// <summary>
/// Seals rows as they stand, where no command has written them: those from before rows were sealed, and those that a
/// migration has changed.
/// </summary>
public static class RowSealing
{
    private const string LockName = "row-sealing";
    private const int RowsOfAnEntry = 1000;

    /// <summary>Seals what is not sealed yet.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="touched">The tables that migrations have just changed, whose rows may differ from their seals.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task Run(
        MembershipDb db, IReadOnlySet<string> touched, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.Lock(LockName, cancellationToken);
        var isFirst = await db.History.AnyAsync(cancellationToken)
            && !await db.History.AnyAsync(entry => entry.Leaf != null, cancellationToken);
        if (!isFirst && touched.Count == 0) return;
        var sealedRows = new SealedRows();
        if (!isFirst) await new ChainCheck(db, new InspectionFaults()).Run([], sealedRows, cancellationToken);
        foreach (var table in SealedTable.All(db.Model).Where(table => isFirst || touched.Contains(table.Name)))
            await Seal(db, table, sealedRows, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        db.ChangeTracker.Clear();
    }

    private static async Task Seal(
        MembershipDb db, SealedTable table, SealedRows sealedRows, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (bytes, digest, count) = (new ArrayBufferWriter<byte>(), new RowDigest(), 0);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = table.Query;
        command.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        await using var row = await command.ExecuteReaderAsync(cancellationToken);
        while (await row.ReadAsync(cancellationToken))
        {
            table.Digest(row, digest);
            if (sealedRows.Meet(table.Name, table.KeyOf(row), digest.Hash) is true) continue;
            RowSeal.Write(bytes, table.Name, table.KeyOf(row), digest);
            if (++count == RowsOfAnEntry) AddEntry();
        }

        AddEntry();

        void AddEntry()
        {
            if (count == 0) return;
            var upkeep = new Upkeep();
            upkeep.Seal(count);
            foreach (var what in upkeep.TakeEvents())
                HistoryWriter.AddEntry(db, upkeep, what, Actor.Service, now, null, bytes.WrittenSpan.ToArray());
            bytes.ResetWrittenCount();
            count = 0;
        }
    }
}
