using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// Computes the chain of the history anew from its first place, and gathers how the rows of the records are to stand.
/// </summary>
internal sealed class ChainCheck(MembershipDb db, InspectionFaults faults)
{
    /// <summary>Checks every place, and what has been committed and has no place yet.</summary>
    /// <param name="kept">The heads that were kept outside the database.</param>
    /// <param name="rows">Takes what the entries say about rows.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    /// <returns>The head of the chain.</returns>
    public async Task<HistoryHead> Run(
        IReadOnlyList<HistoryHead> kept, SealedRows rows, CancellationToken cancellationToken)
    {
        var expected = kept.ToLookup(head => head.Place, head => head.Hash);
        var head = HistoryHead.Empty;
        await foreach (var (seal, entry) in Places().WithCancellation(cancellationToken))
        {
            if (seal.Place != head.Place + 1) faults.Add($"entry {head.Place + 1} is missing: the next is {seal.Place}");
            if (entry is null) faults.Add($"entry {seal.Place} has been taken out");
            else Check(seal, entry, head, rows);
            if (expected[seal.Place].Any(hash => hash != seal.Hash))
                faults.Add($"entry {seal.Place} is not the one that a checkpoint has seen");
            head = new(seal.Place, seal.Hash);
        }

        await foreach (var entry in WithoutPlace().WithCancellation(cancellationToken))
            if (IsAsWritten(entry, "an entry without a place yet")) Note(entry, rows);
        var last = kept.Select(known => known.Place).DefaultIfEmpty(0).Max();
        if (last > head.Place)
            faults.Add($"entry {head.Place + 1} is missing: a checkpoint says that there were {last} entries");
        return head;
    }

    /// <summary>The entries with what they say about rows, once more from the first, to look something up.</summary>
    public async IAsyncEnumerable<RowSeal> Seals()
    {
        await foreach (var (_, entry) in Places())
            if (entry?.Rows is { } rows) foreach (var seal in RowSeal.Read(rows)) yield return seal;
        await foreach (var entry in WithoutPlace())
            if (entry.Rows is { } rows) foreach (var seal in RowSeal.Read(rows)) yield return seal;
    }

    private void Check(HistorySeal seal, HistoryEntry entry, HistoryHead head, SealedRows rows)
    {
        if (entry.Leaf is not { } leaf)
        {
            if (seal.Hash != HistoryChain.LinkOfOld(head.Hash, seal.Place, entry) || entry.Rows is not null)
                faults.Add($"entry {seal.Place} has been changed, or one before it: its hash does not fit");
            return;
        }

        if (!IsAsWritten(entry, string.Create(CultureInfo.InvariantCulture, $"entry {seal.Place}"))) return;
        Note(entry, rows);
        if (seal.Hash != HistoryChain.Link(head.Hash, seal.Place, leaf))
            faults.Add($"entry {seal.Place} does not follow the one before it: its hash does not fit");
    }

    private bool IsAsWritten(HistoryEntry entry, string name)
    {
        if (entry.Leaf == HistoryChain.Leaf(entry)) return true;
        faults.Add($"{name} has been changed: its hash does not fit");
        return false;
    }

    private static void Note(HistoryEntry entry, SealedRows rows)
    {
        if (entry.Rows is { } bytes) rows.Note(RowSeal.Read(bytes));
    }

    private IAsyncEnumerable<(HistorySeal Seal, HistoryEntry? Entry)> Places() =>
        (from seal in db.HistorySeals.AsNoTracking()
         join entry in db.History.AsNoTracking() on seal.Entry equals entry.Sequence into entries
         from entry in entries.DefaultIfEmpty()
         orderby seal.Place
         select new ValueTuple<HistorySeal, HistoryEntry?>(seal, entry)).AsAsyncEnumerable();

    private IAsyncEnumerable<HistoryEntry> WithoutPlace() =>
        db.History.AsNoTracking().Where(entry => !db.HistorySeals.Any(seal => seal.Entry == entry.Sequence))
            .OrderBy(entry => entry.Sequence).AsAsyncEnumerable();
}
