namespace MembershipCases.Domain.Cases;

/// <summary>Every way in which a case refuses.</summary>
public static class CaseErrors
{
    /// <summary>No such case.</summary>
    public static Error NotFound { get; } = new("case.not-found", ErrorKind.NotFound);

    /// <summary>The case was changed by someone else since it was seen.</summary>
    public static Error Stale { get; } = new("case.stale", ErrorKind.Stale);

    /// <summary>The case has ended.</summary>
    public static Error Ended { get; } = new("case.ended", ErrorKind.Conflict);

    /// <summary>There is an open case about this membership already; the argument is its number.</summary>
    public static Error AlreadyOpen(CaseNumber number) =>
        new("case.already-open", ErrorKind.Conflict, null, number.ToString());

    /// <summary>The membership's status does not fit the kind of case.</summary>
    public static Error DoesNotFitStatus { get; } = new("case.does-not-fit-status", ErrorKind.Conflict, "Kind");

    /// <summary>At least one office must answer for the case.</summary>
    public static Error OfficeMissing { get; } = new("case.office-missing", ErrorKind.Invalid, "Offices");

    /// <summary>The step is done already, or never was open.</summary>
    public static Error StepNotOpen { get; } = new("case.step-not-open", ErrorKind.Conflict);

    /// <summary>The form does not belong to this kind of step.</summary>
    public static Error StepIsAnother { get; } = new("case.step-is-another", ErrorKind.Conflict);

    /// <summary>Someone else's step.</summary>
    public static Error NotYourStep { get; } = new("case.not-your-step", ErrorKind.Forbidden);

    /// <summary>The step cannot end so.</summary>
    public static Error OutcomeUnknown { get; } = new("case.outcome-unknown", ErrorKind.Invalid, "Outcome");

    /// <summary>This outcome needs a reason.</summary>
    public static Error ReasonMissing { get; } = new("case.reason-missing", ErrorKind.Invalid, "Reason");

    /// <summary>The step has no assessment to approve.</summary>
    public static Error AssessmentMissing { get; } = new("case.assessment-missing", ErrorKind.Conflict);

    /// <summary>The advice does not fit the kind of case.</summary>
    public static Error AdviceDoesNotFit { get; } = new("case.advice-does-not-fit", ErrorKind.Invalid, "Advice");

    /// <summary>A recommendation or resolution of the substance needs at least one point.</summary>
    public static Error PointsMissing { get; } = new("case.points-missing", ErrorKind.Invalid, "Points");

    /// <summary>Point so-and-so needs its text.</summary>
    public static Error PointTextMissing(int number) =>
        new("case.point-text-missing", ErrorKind.Invalid, $"Points[{number - 1}].Text", number);

    /// <summary>What is adopted as recommended has the recommended words.</summary>
    public static Error PointIsAmended(int number) => new("case.point-is-amended", ErrorKind.Invalid, null, number);

    /// <summary>An amended point has other words than the recommended ones.</summary>
    public static Error PointIsNotAmended(int number) =>
        new("case.point-is-not-amended", ErrorKind.Invalid, null, number);

    /// <summary>A point that was recommended is not an added one.</summary>
    public static Error PointIsNotAdded(int number) => new("case.point-is-not-added", ErrorKind.Invalid, null, number);

    /// <summary>
    /// The council's minutes tell how it voted (kommuneloven § 11-4), so at least one point carries a vote.
    /// </summary>
    public static Error VoteMissing { get; } = new("case.vote-missing", ErrorKind.Invalid, "Points[0].Vote");

    /// <summary>Only a delegated case is decided by the city government; the others go to the council.</summary>
    public static Error NotDelegated { get; } = new("case.not-delegated", ErrorKind.Conflict, "Outcome");

    /// <summary>A delegated case is decided, not recommended onwards.</summary>
    public static Error Delegated { get; } = new("case.delegated", ErrorKind.Conflict, "Outcome");

    /// <summary>A delegated decision cites its authority.</summary>
    public static Error AuthorityMissing { get; } = new("case.authority-missing", ErrorKind.Invalid, "Authority");

    /// <summary>
    /// The outcome is not the one that follows from the points; that needs a reason. The argument is what follows.
    /// </summary>
    public static Error OutcomeDoesNotFollow(string follows) =>
        new("case.outcome-does-not-follow", ErrorKind.Invalid, "Outcome", follows);

    /// <summary>A point's outcome is not the one that follows from its vote; that needs a reason.</summary>
    public static Error PointOutcomeDoesNotFollow(int number) =>
        new("case.point-outcome-does-not-follow", ErrorKind.Invalid, $"Points[{number - 1}].Outcome", number);

    /// <summary>The case must stand on the agenda of a meeting of the body.</summary>
    public static Error NotOnAgenda { get; } = new("case.not-on-agenda", ErrorKind.Conflict, "MeetingId");

    /// <summary>The meeting has not been held.</summary>
    public static Error MeetingNotHeld(DateOnly on) =>
        new("case.meeting-not-held", ErrorKind.Conflict, "MeetingId", on);

    /// <summary>
    /// The membership would end before its notice period has run out; that needs a reason. The argument is the earliest
    /// day.
    /// </summary>
    public static Error NoticeNotRunOut(DateOnly earliest) =>
        new("case.notice-not-run-out", ErrorKind.Invalid, "EffectiveOn", earliest);

    /// <summary>The effective date lies before the letter.</summary>
    public static Error EffectiveBeforeLetter { get; } =
        new("case.effective-before-letter", ErrorKind.Invalid, "EffectiveOn");

    /// <summary>A date that should lie in the past lies in the future.</summary>
    public static Error DateInFuture(string field) => new("case.date-in-future", ErrorKind.Invalid, field);

    /// <summary>The point carried out is not one that was adopted.</summary>
    public static Error PointNotAdopted { get; } = new("case.point-not-adopted", ErrorKind.Invalid, "Point");

    /// <summary>A case that has been carried out is not called off.</summary>
    public static Error AlreadyImplemented { get; } = new("case.already-implemented", ErrorKind.Conflict);

    /// <summary>The case is suspended, and nothing of it is done before it is resumed.</summary>
    public static Error Suspended { get; } = new("case.suspended", ErrorKind.Conflict);

    /// <summary>The case is not suspended.</summary>
    public static Error NotSuspended { get; } = new("case.not-suspended", ErrorKind.Conflict);

    /// <summary>No step is open, so that no deadline runs.</summary>
    public static Error NothingToSuspend { get; } = new("case.nothing-to-suspend", ErrorKind.Conflict);

    /// <summary>The step has no deadline.</summary>
    public static Error NoDeadline { get; } = new("case.no-deadline", ErrorKind.Conflict);

    /// <summary>The new deadline must lie after this day.</summary>
    public static Error DeadlineNotLater(DateOnly day) => new("case.deadline-not-later", ErrorKind.Invalid, "To", day);

    /// <summary>
    /// No meeting of a body that treats the case first is held by this day, the next one's last day to hand in.
    /// </summary>
    public static Error NoMeetingBefore(DateOnly day) =>
        new("case.no-meeting-before", ErrorKind.Conflict, "MeetingId", day);

    /// <summary>A case is planned for a meeting to come.</summary>
    public static Error MeetingHeldAlready { get; } = new("case.meeting-held-already", ErrorKind.Invalid, "MeetingId");

    /// <summary>The case ends without a meeting of a deciding body, or is past it.</summary>
    public static Error NothingToPlan { get; } = new("case.nothing-to-plan", ErrorKind.Conflict);

    /// <summary>No case has the number of the other.</summary>
    public static Error OtherNotFound { get; } = new("case.other-not-found", ErrorKind.Invalid, "Other");

    /// <summary>A case cannot be related to itself.</summary>
    public static Error RelatedToItself { get; } = new("case.related-to-itself", ErrorKind.Invalid, "Other");

    /// <summary>The cases are related already.</summary>
    public static Error AlreadyRelated { get; } = new("case.already-related", ErrorKind.Conflict, "Other");

    /// <summary>The papers of the case are public already.</summary>
    public static Error Published { get; } = new("case.published", ErrorKind.Conflict);
}
