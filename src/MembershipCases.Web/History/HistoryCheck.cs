using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// Verifies the chain of the history in order and stops at the first entry that does not follow the one before it.
/// </summary>
public static class HistoryCheck
{
    private const int BatchSize = 2000;

    /// <summary>Recomputes the chain and compares it with the heads that were recorded outside the database.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="kept">Former heads of the history.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public static async Task<HistoryFinding> Run(
        MembershipDb db, IReadOnlyList<HistoryHead> kept, CancellationToken cancellationToken)
    {
        var expected = kept.ToLookup(head => head.Sequence, head => head.Hash);
        var head = HistoryHead.Empty;
        await foreach (var entry in Entries(db, cancellationToken))
        {
            if (FaultOf(entry, head, expected) is { } fault) return new(head, fault);
            head = new(entry.Sequence, entry.Hash);
        }

        var last = kept.Select(known => known.Sequence).DefaultIfEmpty(0).Max();
        return new(head, last > head.Sequence
            ? Written($"entry {head.Sequence + 1} is missing: a checkpoint says that there were {last} entries")
            : null);
    }

    private static string? FaultOf(HistoryEntry entry, HistoryHead head, ILookup<long, string> expected)
    {
        if (entry.Sequence != head.Sequence + 1)
            return Written($"entry {head.Sequence + 1} is missing: the next is {entry.Sequence}");
        if (entry.Hash != HistoryChain.Hash(head.Hash, entry))
            return Written($"entry {entry.Sequence} has been changed, or one before it: its hash does not fit");
        return expected[entry.Sequence].Any(hash => hash != entry.Hash)
            ? Written($"entry {entry.Sequence} is not the one that a checkpoint has seen")
            : null;
    }

    private static async IAsyncEnumerable<HistoryEntry> Entries(
        MembershipDb db, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = long.MinValue;
        while (true)
        {
            var batch = await db.History.AsNoTracking().Where(entry => entry.Sequence > after)
                .OrderBy(entry => entry.Sequence).Take(BatchSize).ToListAsync(cancellationToken);
            foreach (var entry in batch) yield return entry;
            if (batch.Count < BatchSize) yield break;
            after = batch[^1].Sequence;
        }
    }

    private static string Written(FormattableString fault) => fault.ToString(CultureInfo.InvariantCulture);
}
