namespace MembershipCases.Web.Features.Offices;

/// <summary>Offices as JSON.</summary>
public static class OfficesApi
{
    /// <summary>Maps <c>/offices</c>.</summary>
    public static void MapOffices(this RouteGroupBuilder api)
    {
        var offices = api.MapGroup("/offices").WithTags("Offices");
        offices.MapGet("/", (ApiCall call) => call.Send(new ListOffices.Query()));
        offices.MapPost("/{id:guid}/successor", (Guid id, SucceedOffice.Command body, ApiCall call) =>
            call.Send(body with { CommandId = call.CommandId, Version = call.Version, OfficeId = id }));
    }
}
