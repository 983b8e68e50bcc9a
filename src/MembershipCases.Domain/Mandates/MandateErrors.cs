namespace MembershipCases.Domain.Mandates;

/// <summary>Errors of mandates.</summary>
public static class MandateErrors
{
    /// <summary>No such mandate.</summary>
    public static Error NotFound { get; } = new("case.mandate-not-found", ErrorKind.NotFound, "MandateId");

    /// <summary>No mandate has this address.</summary>
    public static Error Unknown { get; } = new("mandate.not-found", ErrorKind.NotFound);

    /// <summary>A case already treats the mandate, or has answered it.</summary>
    public static Error Answered { get; } = new("case.mandate-answered", ErrorKind.Conflict, "MandateId");

    /// <summary>The mandate concerns another membership.</summary>
    public static Error IsAboutAnother { get; } = new("case.mandate-is-about-another", ErrorKind.Invalid, "MandateId");

    /// <summary>The council has closed the mandate.</summary>
    public static Error Closed { get; } = new("mandate.closed", ErrorKind.Conflict, "MandateId");

    /// <summary>A case treats the mandate, or has answered it.</summary>
    public static Error HasCase { get; } = new("mandate.has-case", ErrorKind.Conflict);

    /// <summary>The mandate is closed already.</summary>
    public static Error ClosedAlready { get; } = new("mandate.closed-already", ErrorKind.Conflict);

    /// <summary>The resolution that closes it has a day in the future.</summary>
    public static Error ClosedInFuture { get; } = new("mandate.closed-in-future", ErrorKind.Invalid, "ResolvedOn");

    /// <summary>The resolution that closes it is older than the mandate. The argument is the mandate's day.</summary>
    public static Error ClosedBeforeGiven(DateOnly given) =>
        new("mandate.closed-before-given", ErrorKind.Invalid, "ResolvedOn", given);

    /// <summary>The council's secretariat has not confirmed the mandate, so it is no ground for a case.</summary>
    public static Error NotConfirmed { get; } = new("mandate.not-confirmed", ErrorKind.Conflict, "MandateId");

    /// <summary>The council did not give the mandate.</summary>
    public static Error Rejected { get; } = new("mandate.rejected", ErrorKind.Conflict, "MandateId");

    /// <summary>The mandate must be confirmed before it is changed otherwise.</summary>
    public static Error ConfirmFirst { get; } = new("mandate.confirm-first", ErrorKind.Conflict);

    /// <summary>The mandate is confirmed already.</summary>
    public static Error ConfirmedAlready { get; } = new("mandate.confirmed-already", ErrorKind.Conflict);

    /// <summary>The mandate is rejected already.</summary>
    public static Error RejectedAlready { get; } = new("mandate.rejected-already", ErrorKind.Conflict);

    /// <summary>It must be stated what the mandate asks.</summary>
    public static Error AsksMissing { get; } = new("mandate.asks-missing", ErrorKind.Invalid, "Asks");

    /// <summary>The mandate's resolution has a day in the future.</summary>
    public static Error GivenInFuture { get; } = new("mandate.given-in-future", ErrorKind.Invalid, "ResolvedOn");

    /// <summary>It is not stated what the mandate asks, so no case answers it yet.</summary>
    public static Error AsksUnknown { get; } = new("mandate.asks-unknown", ErrorKind.Conflict, "MandateId");

    /// <summary>The mandate asks for another kind of case.</summary>
    public static Error AsksForAnother { get; } = new("mandate.asks-for-another", ErrorKind.Conflict, "Kind");

    /// <summary>It is stated already what the mandate asks.</summary>
    public static Error AsksStated { get; } = new("mandate.asks-stated", ErrorKind.Conflict);

    /// <summary>Numbers are counted from 1.</summary>
    public static Error NotCounted(string field) => new("mandate.not-counted", ErrorKind.Invalid, field);

    /// <summary>The point's number is higher than the number of points.</summary>
    public static Error PointBeyondPoints { get; } = new("mandate.point-beyond-points", ErrorKind.Invalid, "Point");

    /// <summary>A correction waits for a second person, so the mandate is no ground for a case yet.</summary>
    public static Error CorrectionWaits { get; } = new("mandate.correction-waits", ErrorKind.Conflict, "MandateId");

    /// <summary>A case rests on what the mandate asks and how strongly.</summary>
    public static Error CaseRestsOn(string field) => new("mandate.case-rests-on", ErrorKind.Conflict, field);

    /// <summary>A mandate is closed by a resolution, and not by a correction.</summary>
    public static Error ClosedByResolution { get; } =
        new("mandate.closed-by-resolution", ErrorKind.Conflict, "Standing");

    /// <summary>The mandate has no text.</summary>
    public static Error TextMissing { get; } = new("case.mandate-text-missing", ErrorKind.Invalid, "Text");
}
