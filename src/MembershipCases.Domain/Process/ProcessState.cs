namespace MembershipCases.Domain.Process;

/// <summary>
/// An engine's own account of where a case stands, as JSON that only the engine reads. Small: it lies in the case's
/// row.
/// </summary>
public sealed record ProcessState(string Json)
{
    /// <summary>Nothing has started yet.</summary>
    public static ProcessState New { get; } = new("");
}
