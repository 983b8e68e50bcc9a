using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>
/// Compares every row of the records with what the history has sealed, and names each that differs, is missing, or was
/// never recorded.
/// </summary>
internal sealed class RecordCheck(MembershipDb db, ChainCheck chain, InspectionFaults faults)
{
    private readonly Dictionary<(string Table, string Key), (SealedTable Table, List<(ushort Column, ushort Value)> Now)>
        changed = [];

    /// <summary>Compares all rows; returns how many there are.</summary>
    public async Task<long> Run(SealedRows rows, CancellationToken cancellationToken)
    {
        var count = 0L;
        foreach (var table in SealedTable.All(db.Model)) count += await Compare(table, rows, cancellationToken);
        if (changed.Count > 0 || rows.Left > 0) await Report(rows, cancellationToken);
        return count;
    }

    private async Task<long> Compare(SealedTable table, SealedRows rows, CancellationToken cancellationToken)
    {
        var count = 0L;
        await foreach (var row in table.ReadRows(db, cancellationToken))
        {
            count++;
            switch (rows.Meet(row))
            {
                case null:
                    faults.Add($"{row.Table} {row.Key}: nobody recorded this row");
                    break;
                case false when changed.Count < faults.Most:
                    changed[(row.Table, row.Key)] = (table, [.. row.Columns]);
                    break;
                case false:
                    faults.Add($"{row.Table} {row.Key}: the row has been changed");
                    break;
            }
        }

        return count;
    }

    /// <summary>
    /// Reads the history again for the rows that are missing or differ, to name them and the columns that differ.
    /// </summary>
    private async Task Report(SealedRows rows, CancellationToken cancellationToken)
    {
        var (last, missing) = (new Dictionary<(string, string), RowSeal>(), new HashSet<(string Table, string Key)>());
        await foreach (var seal in chain.Seals().WithCancellation(cancellationToken))
        {
            if (changed.ContainsKey((seal.Table, seal.Key))) last[(seal.Table, seal.Key)] = seal;
            if (missing.Count < faults.Most && rows.Miss(seal.Table, seal.Key)) missing.Add((seal.Table, seal.Key));
        }

        foreach (var (row, (table, now)) in changed)
        {
            var differing = last.TryGetValue(row, out var wasSealed) ? Differing(table, wasSealed.Columns, now) : [];
            var what = differing.Count == 0 ? "the row has been changed" : $"{string.Join(", ", differing)} has been changed";
            faults.Add($"{row.Table} {row.Key}: {what}");
        }

        foreach (var (table, key) in missing) faults.Add($"{table} {key}: the row has been deleted");
        if (rows.Left > missing.Count) faults.Add($"{rows.Left - missing.Count} more rows have been deleted");
    }

    /// <summary>The columns that have another value than before, or one where there was none.</summary>
    private static List<string> Differing(
        SealedTable table, IReadOnlyList<(ushort Column, ushort Value)> before,
        IReadOnlyList<(ushort Column, ushort Value)> now)
    {
        var differing = before.Except(now).Concat(now.Except(before)).Select(pair => pair.Column).ToHashSet();
        return [.. table.Columns.Where(column => differing.Contains(column.Id)).Select(column => column.Name)];
    }
}
