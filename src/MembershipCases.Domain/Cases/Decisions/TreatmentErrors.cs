namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Errors of the meeting in which a case is treated or to which it is postponed.</summary>
public static class TreatmentErrors
{
    /// <summary>The body has treated the case in this meeting, and treats it again in a later one.</summary>
    public static Error TreatedInThisMeeting { get; } =
        new("case.treated-in-this-meeting", ErrorKind.Conflict, "MeetingId");

    /// <summary>The meeting was held before the case came to the body on this day.</summary>
    public static Error MeetingBeforeTheCase(DateOnly came) =>
        new("case.meeting-before-the-case", ErrorKind.Conflict, "MeetingId", came);

    /// <summary>A case is postponed to a meeting that has been called.</summary>
    public static Error PostponedToMissing { get; } =
        new("case.postponed-to-missing", ErrorKind.Invalid, "PostponedTo");

    /// <summary>The case is postponed to no later meeting of the body.</summary>
    public static Error PostponedToUnknown { get; } =
        new("case.postponed-to-unknown", ErrorKind.Invalid, "PostponedTo");

    /// <summary>Only a case that is postponed goes to another meeting.</summary>
    public static Error NotPostponed { get; } = new("case.not-postponed", ErrorKind.Invalid, "PostponedTo");
}
