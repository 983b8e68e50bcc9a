using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Data;

/// <summary>Reads the sealed order of the history.</summary>
public static class HistoryReading
{
    /// <summary>Reads the head of the history: the last place that was sealed.</summary>
    public static async Task<HistoryHead> ReadHistoryHead(this MembershipDb db, CancellationToken cancellationToken) =>
        await db.HistorySeals.AsNoTracking().OrderByDescending(seal => seal.Place)
            .Select(seal => new HistoryHead(seal.Place, seal.Hash)).FirstOrDefaultAsync(cancellationToken)
        ?? HistoryHead.Empty;

    /// <summary>Reads the places of entries, by their numbers; the newest may have none yet.</summary>
    public static Task<Dictionary<long, HistorySeal>> ReadSeals(
        this MembershipDb db, IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        var numbers = entries.Select(entry => entry.Sequence).ToList();
        return db.HistorySeals.AsNoTracking().Where(seal => numbers.Contains(seal.Entry))
            .ToDictionaryAsync(seal => seal.Entry, cancellationToken);
    }
}
