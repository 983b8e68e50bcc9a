namespace MembershipCases.Web.Pipeline;

/// <summary>Refusals that are about the person.</summary>
public static class AccessErrors
{
    /// <summary>The person has none of the roles that this is for.</summary>
    public static Error NotAllowed { get; } = new("access.not-allowed", ErrorKind.Forbidden);

    /// <summary>The form was drawn when the person acted for somebody else than now.</summary>
    public static Error ActsAsAnother { get; } = new("access.acts-as-another", ErrorKind.Conflict);

    /// <summary>A command needs an id of its own.</summary>
    public static Error CommandIdMissing { get; } = new("command.id-missing", ErrorKind.Invalid);

    /// <summary>The command id was used for something else.</summary>
    public static Error CommandIdReused { get; } = new("command.id-reused", ErrorKind.Reused);

    /// <summary>Somebody else changed the record at the same moment.</summary>
    public static Error Stale { get; } = new("record.stale", ErrorKind.Stale);

    /// <summary>Another record has what must be unique.</summary>
    public static Error Taken { get; } = new("record.taken", ErrorKind.Conflict);

    /// <summary>The command met others again and again; nothing was saved.</summary>
    public static Error Busy { get; } = new("record.busy", ErrorKind.Conflict);
}
