namespace MembershipCases.Web.Features.Mandates;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api)
    {
        var mandates = api.MapGroup("/mandates").WithTags("Mandates");
        mandates.MapGet("/", (ApiCall call) => call.Send(new ListMandates.Query()));
        mandates.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new ShowMandate.Query(id)));
        mandates.MapPost("/{id:guid}/completion",
            (Guid id, CompleteMandate.Command body, ApiCall call) => call.Change(body, id));
        mandates.MapPost("/{id:guid}/closing", (Guid id, CloseMandate.Command body, ApiCall call) => call.Change(body, id));
        mandates.MapPost("/{id:guid}/confirmation",
            (Guid id, ConfirmMandate.Command body, ApiCall call) => call.Change(body, id));
        mandates.MapPost("/{id:guid}/rejection",
            (Guid id, RejectMandate.Command body, ApiCall call) => call.Change(body, id));
        mandates.MapPost("/{id:guid}/correction",
            (Guid id, CorrectMandate.Command body, ApiCall call) => call.Change(body, id));
        mandates.MapPost("/{id:guid}/correction/confirmation",
            (Guid id, ConfirmMandateCorrection.Command body, ApiCall call) => call.Change(body, id));
        mandates.MapPost("/{id:guid}/correction/refusal",
            (Guid id, RefuseMandateCorrection.Command body, ApiCall call) => call.Change(body, id));
        mandates.MapPost("/", (RecordMandate.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, recorded => $"/api/mandates/{recorded.Id}"));
    }
}
