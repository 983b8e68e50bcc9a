namespace MembershipCases.Web.History;

/// <summary>The result of verifying the whole chain.</summary>
/// <param name="Head">The head of the intact part.</param>
/// <param name="Fault">The fault of the first entry after it, in one line; null when the history is intact.</param>
public sealed record HistoryFinding(HistoryHead Head, string? Fault)
{
    /// <summary>Whether there is no fault.</summary>
    public bool IsWhole => Fault is null;
}
