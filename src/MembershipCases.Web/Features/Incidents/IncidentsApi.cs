namespace MembershipCases.Web.Features.Incidents;

/// <summary>Incidents as JSON.</summary>
public static class IncidentsApi
{
    /// <summary>Maps <c>/incidents</c>.</summary>
    public static void MapIncidents(this RouteGroupBuilder api)
    {
        var incidents = api.MapGroup("/incidents").WithTags("Incidents");
        incidents.MapGet("/", (ApiCall call) => call.Send(new ListIncidents.Query()));
        incidents.MapPost("/messages", (TryMailAgain.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
    }
}
