namespace MembershipCases.Web.Features.Register;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api)
    {
        var memberships = api.MapGroup("/memberships").WithTags("Register");
        memberships.MapGet("/", (string? search, DateOnly? asOf, ApiCall call) =>
            call.Send(GetMemberships.Query.For(search, asOf)));
        memberships.MapPost("/", (RegisterMembership.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, registered => $"/api/memberships/{registered.Id}"));
        memberships.MapGet("/{id:guid}",
            (Guid id, DateOnly? asOf, ApiCall call) => call.Send(new GetMembership.Query(id, asOf)));
        memberships.MapPost("/{id:guid}/facts",
            (Guid id, StateFact.Command body, ApiCall call) => call.Change(body, id));
        memberships.MapPost("/{id:guid}/reevaluation",
            (Guid id, MoveReevaluation.Command body, ApiCall call) => call.Change(body, id));
        memberships.MapPost("/{id:guid}/entry",
            (Guid id, EnterMembership.Command body, ApiCall call) => call.Change(body, id));
        memberships.MapPost("/{id:guid}/entry-answer",
            (Guid id, SettleMembership.Command body, ApiCall call) => call.Change(body, id));
        memberships.MapPost("/{id:guid}/cycle",
            (Guid id, SetCycle.Command body, ApiCall call) => call.Change(body, id));
        memberships.MapPost("/{id:guid}/facts/{factId:guid}/end",
            (Guid id, Guid factId, EndFact.Command body, ApiCall call) =>
            call.Change(body with { FactId = factId }, id));
    }
}
