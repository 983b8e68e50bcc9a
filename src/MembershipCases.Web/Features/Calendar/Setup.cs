namespace MembershipCases.Web.Features.Calendar;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api) =>
        api.MapPost("/calendar",
            (RenewCalendarAddress.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }))
            .WithTags("Calendar");
}
