namespace MembershipCases.Domain.Process;

/// <summary>
/// An engine's state of a case, as JSON that only the engine reads. It is small, since it is stored in the case's row.
/// </summary>
public sealed record ProcessState(string Json)
{
    /// <summary>The state before the start.</summary>
    public static ProcessState New { get; } = new("");
}
