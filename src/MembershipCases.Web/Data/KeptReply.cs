namespace MembershipCases.Web.Data;

/// <summary>A command that was done, with the reply it got: the same id and body get the same reply again.</summary>
public sealed class KeptReply
{
    /// <summary>The command's id, made by the client.</summary>
    public Guid CommandId { get; init; }

    /// <summary>Who sent it.</summary>
    public Guid UserId { get; init; }

    /// <summary>SHA-256 of its kind and body, lower-case hex.</summary>
    public string BodyHash { get; init; } = "";

    /// <summary>The reply as JSON.</summary>
    public string Reply { get; init; } = "";

    /// <summary>When it was done.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>A version of a process definition, kept so that a running case always finds its own and a silent change is noticed.</summary>
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
