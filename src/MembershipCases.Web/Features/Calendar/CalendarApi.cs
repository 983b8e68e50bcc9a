namespace MembershipCases.Web.Features.Calendar;

/// <summary>The calendar as JSON.</summary>
public static class CalendarApi
{
    /// <summary>Maps <c>/calendar</c>.</summary>
    public static void MapCalendar(this RouteGroupBuilder api) =>
        api.MapPost("/calendar", (RenewCalendarAddress.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId })).WithTags("Calendar");
}
