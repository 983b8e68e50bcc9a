namespace MembershipCases.Domain.Cases;

/// <summary>Errors of cases.</summary>
public static class CaseErrors
{
    /// <summary>No such case.</summary>
    public static Error NotFound { get; } = new("case.not-found", ErrorKind.NotFound);

    /// <summary>Somebody else has changed the case since it was read.</summary>
    public static Error Stale { get; } = new("case.stale", ErrorKind.Stale);

    /// <summary>The case has ended.</summary>
    public static Error Ended { get; } = new("case.ended", ErrorKind.Conflict);

    /// <summary>The membership has an open case already; the argument is its number.</summary>
    public static Error AlreadyOpen(CaseNumber number) =>
        new("case.already-open", ErrorKind.Conflict, null, number.ToString());

    /// <summary>The membership's status does not fit the kind of case.</summary>
    public static Error DoesNotFitStatus { get; } = new("case.does-not-fit-status", ErrorKind.Conflict, "Kind");

    /// <summary>A case needs at least one responsible office.</summary>
    public static Error OfficeMissing { get; } = new("case.office-missing", ErrorKind.Invalid, "Offices");

    /// <summary>There is no such office, or it is no longer in force.</summary>
    public static Error OfficeUnknown { get; } = new("case.office-unknown", ErrorKind.Invalid, "Offices");

    /// <summary>Only the chief commissioner leaves out an office that answers for the membership.</summary>
    public static Error OfficeLeftOut(string titles) =>
        new("case.office-left-out", ErrorKind.Invalid, "Offices", titles);

    /// <summary>The step is done already, or was never open.</summary>
    public static Error StepNotOpen { get; } = new("case.step-not-open", ErrorKind.Conflict);

    /// <summary>The form belongs to another kind of step.</summary>
    public static Error StepIsAnother { get; } = new("case.step-is-another", ErrorKind.Conflict);

    /// <summary>The step belongs to somebody else.</summary>
    public static Error NotYourStep { get; } = new("case.not-your-step", ErrorKind.Forbidden);

    /// <summary>The step does not have this outcome.</summary>
    public static Error OutcomeUnknown { get; } = new("case.outcome-unknown", ErrorKind.Invalid, "Outcome");

    /// <summary>The outcome needs a reason.</summary>
    public static Error ReasonMissing { get; } = new("case.reason-missing", ErrorKind.Invalid, "Reason");

    /// <summary>The step has no assessment to approve.</summary>
    public static Error AssessmentMissing { get; } = new("case.assessment-missing", ErrorKind.Conflict);

    /// <summary>The advice does not fit the kind of case.</summary>
    public static Error AdviceDoesNotFit { get; } = new("case.advice-does-not-fit", ErrorKind.Invalid, "Advice");

    /// <summary>A recommendation or resolution on the substance needs at least one point.</summary>
    public static Error PointsMissing { get; } = new("case.points-missing", ErrorKind.Invalid, "Points");

    /// <summary>The point with this number has no text.</summary>
    public static Error PointTextMissing(int number) =>
        new("case.point-text-missing", ErrorKind.Invalid, $"Points[{number - 1}].Text", number);

    /// <summary>A point adopted as recommended must have the recommended wording.</summary>
    public static Error PointIsAmended(int number) => new("case.point-is-amended", ErrorKind.Invalid, null, number);

    /// <summary>An amended point must differ from the recommended wording.</summary>
    public static Error PointIsNotAmended(int number) =>
        new("case.point-is-not-amended", ErrorKind.Invalid, null, number);

    /// <summary>A point that was recommended cannot be recorded as added.</summary>
    public static Error PointIsNotAdded(int number) => new("case.point-is-not-added", ErrorKind.Invalid, null, number);

    /// <summary>
    /// The council's minutes record its votes (kommuneloven § 11-4), so at least one point needs a vote.
    /// </summary>
    public static Error VoteMissing { get; } = new("case.vote-missing", ErrorKind.Invalid, "Points[0].Vote");

    /// <summary>The city government decides delegated cases only; all others go to the council.</summary>
    public static Error NotDelegated { get; } = new("case.not-delegated", ErrorKind.Conflict, "Outcome");

    /// <summary>A delegated case is decided, not recommended to another body.</summary>
    public static Error Delegated { get; } = new("case.delegated", ErrorKind.Conflict, "Outcome");

    /// <summary>A delegated decision must cite its authority.</summary>
    public static Error AuthorityMissing { get; } = new("case.authority-missing", ErrorKind.Invalid, "Authority");

    /// <summary>
    /// The outcome differs from the one that follows from the points and needs a reason. The argument is the outcome
    /// that follows.
    /// </summary>
    public static Error OutcomeDoesNotFollow(string follows) =>
        new("case.outcome-does-not-follow", ErrorKind.Invalid, "Outcome", follows);

    /// <summary>A point's outcome differs from the one that follows from its vote and needs a reason.</summary>
    public static Error PointOutcomeDoesNotFollow(int number) =>
        new("case.point-outcome-does-not-follow", ErrorKind.Invalid, $"Points[{number - 1}].Outcome", number);

    /// <summary>The case must be on the agenda of a meeting of the body.</summary>
    public static Error NotOnAgenda { get; } = new("case.not-on-agenda", ErrorKind.Conflict, "MeetingId");

    /// <summary>The meeting has not been held yet.</summary>
    public static Error MeetingNotHeld(DateOnly on) =>
        new("case.meeting-not-held", ErrorKind.Conflict, "MeetingId", on);

    /// <summary>
    /// The membership would end before its notice period and needs a reason. The argument is the earliest day.
    /// </summary>
    public static Error NoticeNotRunOut(DateOnly earliest) =>
        new("case.notice-not-run-out", ErrorKind.Invalid, "EffectiveOn", earliest);

    /// <summary>The effective date is earlier than the letter.</summary>
    public static Error EffectiveBeforeLetter { get; } =
        new("case.effective-before-letter", ErrorKind.Invalid, "EffectiveOn");

    /// <summary>A date that must be in the past is in the future.</summary>
    public static Error DateInFuture(string field) => new("case.date-in-future", ErrorKind.Invalid, field);

    /// <summary>The implemented point was not adopted.</summary>
    public static Error PointNotAdopted { get; } = new("case.point-not-adopted", ErrorKind.Invalid, "Point");

    /// <summary>An implemented case cannot be cancelled.</summary>
    public static Error AlreadyImplemented { get; } = new("case.already-implemented", ErrorKind.Conflict);

    /// <summary>A case on the agenda of a meeting cannot be cancelled before it is taken off.</summary>
    public static Error OnAnAgenda { get; } = new("case.on-an-agenda", ErrorKind.Conflict);

    /// <summary>The case is suspended; nothing can be done in it until it is resumed.</summary>
    public static Error Suspended { get; } = new("case.suspended", ErrorKind.Conflict);

    /// <summary>The case is not suspended.</summary>
    public static Error NotSuspended { get; } = new("case.not-suspended", ErrorKind.Conflict);

    /// <summary>No step is open, so no deadline is running.</summary>
    public static Error NothingToSuspend { get; } = new("case.nothing-to-suspend", ErrorKind.Conflict);

    /// <summary>The step has no deadline.</summary>
    public static Error NoDeadline { get; } = new("case.no-deadline", ErrorKind.Conflict);

    /// <summary>The step has this deadline already.</summary>
    public static Error DeadlineUnchanged(DateOnly day) =>
        new("case.deadline-unchanged", ErrorKind.Invalid, "To", day);

    /// <summary>A deadline can only be moved to a day from the first to the last of these.</summary>
    public static Error DeadlineOutOfBounds(DateOnly first, DateOnly last) =>
        new("case.deadline-out-of-bounds", ErrorKind.Invalid, "To", first, last);

    /// <summary>
    /// No meeting of a body that treats the case first is held by this day, the hand-in day of the next meeting.
    /// </summary>
    public static Error NoMeetingBefore(DateOnly day) =>
        new("case.no-meeting-before", ErrorKind.Conflict, "MeetingId", day);

    /// <summary>A case can only be planned for a future meeting.</summary>
    public static Error MeetingHeldAlready { get; } = new("case.meeting-held-already", ErrorKind.Invalid, "MeetingId");

    /// <summary>The case will not go to a meeting of a deciding body, or has passed it.</summary>
    public static Error NothingToPlan { get; } = new("case.nothing-to-plan", ErrorKind.Conflict);

    /// <summary>No case has this number.</summary>
    public static Error OtherNotFound { get; } = new("case.other-not-found", ErrorKind.Invalid, "Other");

    /// <summary>A case cannot be related to itself.</summary>
    public static Error RelatedToItself { get; } = new("case.related-to-itself", ErrorKind.Invalid, "Other");

    /// <summary>The cases are related already.</summary>
    public static Error AlreadyRelated { get; } = new("case.already-related", ErrorKind.Conflict, "Other");

    /// <summary>The papers of the case are public already.</summary>
    public static Error Published { get; } = new("case.published", ErrorKind.Conflict);
}
