namespace MembershipCases.Web.History;

/// <summary>What the check of the whole chain found.</summary>
/// <param name="Head">Where the unbroken part ends.</param>
/// <param name="Fault">What is wrong with the first entry after it, in one line; null when the history is
/// whole.</param>
public sealed record HistoryFinding(HistoryHead Head, string? Fault)
{
    /// <summary>Whether nothing is wrong.</summary>
    public bool IsWhole => Fault is null;
}
