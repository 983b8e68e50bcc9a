namespace MembershipCases.Web.Data;

/// <summary>The head of the history: the place and hash of its last sealed entry.</summary>
/// <param name="Place">The number of sealed entries.</param>
/// <param name="Hash">The hash of the last place; 64 zeros for an empty history.</param>
public sealed record HistoryHead(long Place, string Hash)
{
    /// <summary>The head of an empty history.</summary>
    public static HistoryHead Empty { get; } = new(0, new string('0', 64));
}
