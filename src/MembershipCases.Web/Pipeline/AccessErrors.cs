namespace MembershipCases.Web.Pipeline;

/// <summary>The errors with which the pipeline refuses a request: authorisation, command ids and conflicts.</summary>
public static class AccessErrors
{
    /// <summary>The person has none of the roles that authorise the request.</summary>
    public static Error NotAllowed { get; } = new("access.not-allowed", ErrorKind.Forbidden);

    /// <summary>The form was rendered while the person acted for somebody else than now.</summary>
    public static Error ActsAsAnother { get; } = new("access.acts-as-another", ErrorKind.Conflict);

    /// <summary>The command has no id.</summary>
    public static Error CommandIdMissing { get; } = new("command.id-missing", ErrorKind.Invalid);

    /// <summary>The command id has already been used by another user or with another body.</summary>
    public static Error CommandIdReused { get; } = new("command.id-reused", ErrorKind.Reused);

    /// <summary>The command id is of the kind that only the service may use.</summary>
    public static Error CommandIdReserved { get; } = new("command.id-reserved", ErrorKind.Invalid);

    /// <summary>Somebody else has changed the record since the version that the command is based on.</summary>
    public static Error Stale { get; } = new("record.stale", ErrorKind.Stale);

    /// <summary>Another record already has a value that must be unique.</summary>
    public static Error Taken { get; } = new("record.taken", ErrorKind.Conflict);

    /// <summary>A command of the service's own ended with a fault, which the log tells.</summary>
    public static Error Failed { get; } = new("service-task.failed", ErrorKind.Conflict);

    /// <summary>A copy of the database was put back, and nobody has acknowledged what is lost by it.</summary>
    public static Error ReadOnly(long first, long last) => new("record.read-only", ErrorKind.Busy, null, first, last);

    /// <summary>The command waited too long for others, or conflicted with them at every attempt; nothing was saved.</summary>
    public static Error Busy { get; } = new("record.busy", ErrorKind.Busy);
}
