namespace MembershipCases.Web.Data;

/// <summary>
/// The place of an entry in the sealed order of the history, chained by hash to the place before it. It is written
/// after the commit of the entry, once, and never changed.
/// </summary>
public sealed class HistorySeal
{
    /// <summary>The place in the chain, counted from 1 without gaps.</summary>
    public long Place { get; init; }

    /// <summary>The number of the entry, see <see cref="HistoryEntry.Sequence"/>.</summary>
    public long Entry { get; init; }

    /// <summary>
    /// SHA-256 of the hash before it and what the entry says, in lower-case hex; see <c>HistoryChain</c>.
    /// </summary>
    public string Hash { get; init; } = "";
}
