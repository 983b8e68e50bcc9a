namespace MembershipCases.Web.Data;

/// <summary>The head of the history: the position and hash of its last entry.</summary>
/// <param name="Sequence">The number of entries.</param>
/// <param name="Hash">The hash of the last entry; 64 zeros for an empty history.</param>
public sealed record HistoryHead(long Sequence, string Hash)
{
    /// <summary>The head of an empty history.</summary>
    public static HistoryHead Empty { get; } = new(0, new string('0', 64));
}
