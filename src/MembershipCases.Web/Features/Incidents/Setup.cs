namespace MembershipCases.Web.Features.Incidents;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api)
    {
        var incidents = api.MapGroup("/incidents").WithTags("Incidents");
        incidents.MapGet("/", (ApiCall call) => call.Send(new ListIncidents.Query()));
        incidents.MapPost("/messages",
            (TryMailAgain.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
    }
}
