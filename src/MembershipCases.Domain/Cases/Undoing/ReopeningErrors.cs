namespace MembershipCases.Domain.Cases.Undoing;

/// <summary>Errors of reopening a case.</summary>
public static class ReopeningErrors
{
    /// <summary>The case has not ended.</summary>
    public static Error NotEnded { get; } = new("reopening.not-ended", ErrorKind.Conflict);

    /// <summary>Only an archivist or an administrator reopens a case.</summary>
    public static Error NotYours { get; } = new("reopening.not-yours", ErrorKind.Forbidden);

    /// <summary>Somebody has asked for it already, and it waits for a second person.</summary>
    public static Error Waits { get; } = new("reopening.waits", ErrorKind.Conflict);

    /// <summary>Nobody has asked for it.</summary>
    public static Error NothingWaits { get; } = new("reopening.nothing-waits", ErrorKind.Conflict);

    /// <summary>Nobody confirms what they asked for themselves.</summary>
    public static Error Own { get; } = new("reopening.confirms-own", ErrorKind.Forbidden);

    /// <summary>The case was implemented, and the register changed by it; that is put right by a new case.</summary>
    public static Error Implemented { get; } = new("reopening.implemented", ErrorKind.Conflict);

    /// <summary>The register does not show any longer what the case was to change.</summary>
    public static Error RegisterHasGoneOn { get; } = new("reopening.register-has-gone-on", ErrorKind.Conflict);

    /// <summary>Where the case stood before it ended was not kept.</summary>
    public static Error PlaceUnknown { get; } = new("reopening.place-unknown", ErrorKind.Conflict);
}
