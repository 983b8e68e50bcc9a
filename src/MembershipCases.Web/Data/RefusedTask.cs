namespace MembershipCases.Web.Data;

/// <summary>A command of the service's own that was refused or failed, and has not been done since.</summary>
public sealed class RefusedTask
{
    /// <summary>The command's id.</summary>
    public Guid CommandId { get; init; }

    /// <summary>What it was to do.</summary>
    public ServiceTask Task { get; init; }

    /// <summary>The membership or case that it is about, or null.</summary>
    public Guid? AboutId { get; init; }

    /// <summary>The code of the last refusal.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The time of the first refusal.</summary>
    public DateTimeOffset FirstAt { get; init; }

    /// <summary>The time of the last refusal.</summary>
    public DateTimeOffset LastAt { get; private set; }

    /// <summary>How often it was refused.</summary>
    public int Times { get; private set; }

    /// <summary>Notes a refusal.</summary>
    public void Refuse(string code, DateTimeOffset at) => (Code, LastAt, Times) = (code, at, Times + 1);
}
