namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Errors of the end of a resolution.</summary>
public static class ResolutionEndErrors
{
    /// <summary>The case has no such resolution.</summary>
    public static Error NotFound { get; } = new("resolution-end.not-found", ErrorKind.NotFound);

    /// <summary>Only the secretariat of the body that resolved records it.</summary>
    public static Error NotYours { get; } = new("resolution-end.not-yours", ErrorKind.Forbidden);

    /// <summary>The resolution has been withdrawn or set aside already.</summary>
    public static Error EndedAlready { get; } = new("resolution-end.ended-already", ErrorKind.Conflict);

    /// <summary>It ended before it was made; the argument is the day of the resolution.</summary>
    public static Error BeforeResolution(DateOnly day) =>
        new("resolution-end.before-resolution", ErrorKind.Invalid, "On", day);

    /// <summary>The item number or the letter's reference is missing.</summary>
    public static Error ReferenceMissing { get; } =
        new("resolution-end.reference-missing", ErrorKind.Invalid, "Reference");

    /// <summary>
    /// The resolution has been withdrawn or set aside, so the case goes no further until it is treated anew or
    /// cancelled.
    /// </summary>
    public static Error Stopped { get; } = new("resolution-end.stopped", ErrorKind.Conflict);
}
