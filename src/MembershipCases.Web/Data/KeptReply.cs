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
