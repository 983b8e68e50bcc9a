namespace MembershipCases.Web.Data;

/// <summary>
/// A version of a process definition, kept so that a running case always finds its own and a silent change is noticed.
/// </summary>
public sealed class StoredDefinition
{
    /// <summary>What cases it is for.</summary>
    public Domain.Process.CaseKind Kind { get; init; }

    /// <summary>Its version.</summary>
    public int Version { get; init; }

    /// <summary>SHA-256 of its text.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Its text.</summary>
    public string Source { get; init; } = "";
}
