namespace MembershipCases.Web.Features.Mandates;

/// <summary>Mandates as JSON.</summary>
public static class MandatesApi
{
    /// <summary>Maps <c>/mandates</c>.</summary>
    public static void MapMandates(this RouteGroupBuilder api)
    {
        var mandates = api.MapGroup("/mandates").WithTags("Mandates");
        mandates.MapGet("/", (ApiCall call) => call.Send(new ListMandates.Query()));
        mandates.MapPost("/", (RecordMandate.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, recorded => $"/mandates#{recorded.Id}"));
    }
}
