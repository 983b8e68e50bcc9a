namespace MembershipCases.Web.Features.Meetings;

/// <summary>Errors of a meeting file, with their lines.</summary>
public static class MeetingFileErrors
{
    /// <summary>The first line does not name the columns.</summary>
    public static Error Head { get; } = Fault("head");

    /// <summary>The file has no meetings.</summary>
    public static Error Empty { get; } = Fault("empty");

    /// <summary>No body has this name.</summary>
    public static Error BodyUnknown(int line, string name) => Fault("body-unknown", line, name);

    /// <summary>The person does not serve the body.</summary>
    public static Error BodyNotYours(int line) => Fault("body-not-yours", line);

    /// <summary>Not a valid date.</summary>
    public static Error DayMalformed(int line, string text) => Fault("day-malformed", line, text);

    /// <summary>Not a valid time.</summary>
    public static Error TimeMalformed(int line, string text) => Fault("time-malformed", line, text);

    /// <summary>The hand-in day is later than the meeting.</summary>
    public static Error HandInAfterMeeting(int line) => Fault("hand-in-after-meeting", line);

    /// <summary>The hand-in day is more than a year before the meeting.</summary>
    public static Error HandInTooEarly(int line) => Fault("hand-in-too-early", line);

    /// <summary>No meeting can be called on the day.</summary>
    public static Error DayOutOfBounds(int line, DateOnly first, DateOnly last) =>
        Fault("day-out-of-bounds", line, first, last);

    /// <summary>The place is too long.</summary>
    public static Error PlaceTooLong(int line) => Fault("place-too-long", line);

    /// <summary>The meeting is listed twice.</summary>
    public static Error Doubled(int line, int other) => Fault("doubled", line, other);

    private static Error Fault(string what, params object[] arguments) =>
        new($"meeting-file.{what}", ErrorKind.Invalid, "File", arguments);
}
