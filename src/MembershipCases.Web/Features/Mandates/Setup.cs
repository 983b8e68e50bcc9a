namespace MembershipCases.Web.Features.Mandates;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api)
    {
        var mandates = api.MapGroup("/mandates").WithTags("Mandates");
        mandates.MapGet("/", (ApiCall call) => call.Send(new ListMandates.Query()));
        mandates.MapPost("/", (RecordMandate.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, recorded => $"/mandates#{recorded.Id}"));
    }
}
