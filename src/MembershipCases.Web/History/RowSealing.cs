using System.Buffers;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// Seals rows as they stand, where no command has written them: those from before rows were sealed, and those that a
/// migration has changed.
/// </summary>
public static class RowSealing
{
    private const int RowsOfAnEntry = 1000;

    /// <summary>Seals what is not sealed yet, while the database is prepared and nobody else writes.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="touched">The tables that migrations have just changed, whose rows may differ from their seals.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancellationToken">Cancels the operation.</param>
    public static async Task Run(
        MembershipDb db, IReadOnlySet<string> touched, DateTimeOffset now, CancellationToken cancellationToken)
    {
        // Entries from before have no leaf, and every one since then has: the last one tells.
        var isFirst = await db.History.OrderByDescending(entry => entry.Sequence).Take(1)
            .AnyAsync(entry => entry.Leaf == null, cancellationToken);
        if (!isFirst && touched.Count == 0) return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
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
        var (bytes, count) = (new ArrayBufferWriter<byte>(), 0);
        await foreach (var row in table.ReadRows(db, cancellationToken))
        {
            if (sealedRows.Meet(row) is true) continue;
            RowSeal.Write(bytes, row);
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
