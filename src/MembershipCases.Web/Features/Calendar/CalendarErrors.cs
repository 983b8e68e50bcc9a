namespace MembershipCases.Web.Features.Calendar;

/// <summary>Errors of calendars.</summary>
public static class CalendarErrors
{
    /// <summary>There is no such calendar.</summary>
    public static Error NotFound { get; } = new("calendar.not-found", ErrorKind.NotFound);

    /// <summary>The secret is malformed: the form generates it, and it must not be made up.</summary>
    public static Error KeyMalformed { get; } = new("calendar.key-malformed", ErrorKind.Invalid, "Key");
}
