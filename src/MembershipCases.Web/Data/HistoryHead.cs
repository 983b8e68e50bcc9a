namespace MembershipCases.Web.Data;

/// <summary>The end of the chain.</summary>
/// <param name="Sequence">How many entries there are.</param>
/// <param name="Hash">The last one's hash; for an empty history 64 zeros.</param>
public sealed record HistoryHead(long Sequence, string Hash)
{
    /// <summary>The head of an empty history.</summary>
    public static HistoryHead Empty { get; } = new(0, new string('0', 64));
}
