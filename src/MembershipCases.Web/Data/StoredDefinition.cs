namespace MembershipCases.Web.Data;

/// <summary>
/// A stored version of a process definition, so that a running case always finds its own version and an unannounced
/// change is detected.
/// </summary>
public sealed class StoredDefinition
{
    /// <summary>The kind of case that it is for.</summary>
    public Domain.Process.CaseKind Kind { get; init; }

    /// <summary>The version.</summary>
    public int Version { get; init; }

    /// <summary>SHA-256 of the text.</summary>
    public string Hash { get; init; } = "";

    /// <summary>The text of the definition.</summary>
    public string Source { get; init; } = "";
}
