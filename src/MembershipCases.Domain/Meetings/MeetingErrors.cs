namespace MembershipCases.Domain.Meetings;

/// <summary>Errors of meetings.</summary>
public static class MeetingErrors
{
    /// <summary>No such meeting.</summary>
    public static Error NotFound { get; } = new("meeting.not-found", ErrorKind.NotFound);

    /// <summary>The case is not waiting for this body.</summary>
    public static Error StepIsNotForThisBody { get; } =
        new("meeting.step-is-not-for-this-body", ErrorKind.Conflict, "StepId");

    /// <summary>The case is on the agenda already.</summary>
    public static Error OnAgendaAlready { get; } = new("meeting.on-agenda-already", ErrorKind.Conflict, "StepId");

    /// <summary>The case is not on the agenda.</summary>
    public static Error NotOnAgenda { get; } = new("meeting.not-on-agenda", ErrorKind.NotFound);

    /// <summary>The case has been treated and must stay on the agenda.</summary>
    public static Error TreatedAlready { get; } = new("meeting.treated-already", ErrorKind.Conflict);

    /// <summary>The meeting has treated a case and cannot be moved.</summary>
    public static Error HeldAlready { get; } = new("meeting.held-already", ErrorKind.Conflict, "On");

    /// <summary>The papers of the case become public with a place on the agenda, which was not asked for.</summary>
    /// <param name="assessments">How many assessments become public.</param>
    /// <param name="reasons">How many reasons become public.</param>
    /// <param name="screened">How many texts of the case stay screened.</param>
    public static Error PublishesPapers(int assessments, int reasons, int screened) =>
        new("meeting.publishes-papers", ErrorKind.Conflict, "PublishesPapers", assessments, reasons, screened);

    /// <summary>Another item has this number.</summary>
    public static Error ItemNumberTaken(string number) =>
        new("meeting.item-number-taken", ErrorKind.Conflict, "ItemNumber", number);

    /// <summary>The item number must have the form 11/20.</summary>
    public static Error ItemNumberMalformed { get; } =
        new("case.item-number-malformed", ErrorKind.Invalid, "ItemNumber");

    /// <summary>Moving a meeting needs a reason.</summary>
    public static Error ReasonMissing { get; } = new("case.reason-missing", ErrorKind.Invalid, "Reason");

    /// <summary>The hand-in day is later than the meeting.</summary>
    public static Error HandInAfterMeeting { get; } =
        new("meeting.hand-in-after-meeting", ErrorKind.Invalid, "HandInBy");

    /// <summary>The hand-in day is more than a year before the meeting.</summary>
    public static Error HandInTooEarly { get; } = new("meeting.hand-in-too-early", ErrorKind.Invalid, "HandInBy");

    /// <summary>A meeting can only be called on a day from the first to the last of these.</summary>
    public static Error DayOutOfBounds(DateOnly first, DateOnly last) =>
        new("meeting.day-out-of-bounds", ErrorKind.Invalid, "On", first, last);

    /// <summary>The body already has a meeting on that day.</summary>
    public static Error DayTaken { get; } = new("meeting.day-taken", ErrorKind.Conflict, "On");

    /// <summary>There is no such body.</summary>
    public static Error BodyNotFound { get; } = new("meeting.body-not-found", ErrorKind.NotFound);

    /// <summary>Only an administrator sets the number of members of a body.</summary>
    public static Error MembersNotYours { get; } = new("meeting.members-not-yours", ErrorKind.Forbidden);

    /// <summary>A body has at least one member.</summary>
    public static Error MembersMissing { get; } = new("meeting.members-missing", ErrorKind.Invalid, "Members");

    /// <summary>The source of the number is missing.</summary>
    public static Error MembersUnfounded { get; } = new("meeting.members-unfounded", ErrorKind.Invalid, "Reason");
}
