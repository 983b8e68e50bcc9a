namespace MembershipCases.Domain.Process;

/// <summary>Errors of engines. A refused event changes nothing.</summary>
public static class ProcessErrors
{
    /// <summary>The process has already started.</summary>
    public static Error AlreadyStarted { get; } = new("process.already-started", ErrorKind.Conflict);

    /// <summary>The process has not started.</summary>
    public static Error NotStarted { get; } = new("process.not-started", ErrorKind.Conflict);

    /// <summary>The process has ended.</summary>
    public static Error Ended { get; } = new("process.ended", ErrorKind.Conflict);

    /// <summary>
    /// The stored state was not written by this engine for this definition. It becomes an incident for a person; the
    /// process is never restarted.
    /// </summary>
    public static Error StateUnreadable { get; } = new("process.state-unreadable", ErrorKind.Conflict);

    /// <summary>The definition's source fails the reader's checks.</summary>
    public static Error DefinitionUnreadable { get; } = new("process.definition-unreadable", ErrorKind.Conflict);

    /// <summary>A step or a loop belongs to the responsible office, and the case has none.</summary>
    public static Error NoOffice { get; } = new("process.no-office", ErrorKind.Invalid);

    /// <summary>The target of a move is a definition for another kind of case.</summary>
    public static Error OtherKind { get; } = new("process.other-kind", ErrorKind.Invalid);

    /// <summary>No step with this token is open: it was never opened, or is done or closed.</summary>
    public static Error StepNotOpen(string token) => new("process.step-not-open", ErrorKind.Conflict, null, token);

    /// <summary>No timer with this token is set.</summary>
    public static Error TimerNotSet(string token) => new("process.timer-not-set", ErrorKind.Conflict, null, token);

    /// <summary>The step's definition does not have this outcome.</summary>
    public static Error UnknownOutcome(string outcome) =>
        new("process.unknown-outcome", ErrorKind.Invalid, null, outcome);

    /// <summary>A timer waits for a date that is missing in the facts.</summary>
    public static Error DateMissing(string fact) => new("process.date-missing", ErrorKind.Invalid, null, fact);

    /// <summary>The state belongs to another definition or version.</summary>
    public static Error OtherDefinition(string expected) =>
        new("process.other-definition", ErrorKind.Conflict, null, expected);

    /// <summary>A move has no target for an open element, or one that the new version lacks.</summary>
    public static Error PlaceMissing(string elementId) =>
        new("process.place-missing", ErrorKind.Invalid, null, elementId);

    /// <summary>
    /// The target of a move does not fit: it is of another kind, or not repeated for each office as the open one is.
    /// </summary>
    public static Error PlaceUnfit(string elementId) => new("process.place-unfit", ErrorKind.Invalid, null, elementId);
}
