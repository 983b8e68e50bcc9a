namespace MembershipCases.Web.Features.Calendar;

/// <summary>Every way in which a calendar refuses.</summary>
public static class CalendarErrors
{
    /// <summary>There is no such calendar.</summary>
    public static Error NotFound { get; } = new("calendar.not-found", ErrorKind.NotFound);

    /// <summary>The secret is none: it is made by the form, and not to be thought up.</summary>
    public static Error KeyMalformed { get; } = new("calendar.key-malformed", ErrorKind.Invalid, "Key");
}
