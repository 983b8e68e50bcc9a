namespace MembershipCases.Web.Features.Register;

/// <summary>The register as JSON.</summary>
public static class RegisterApi
{
    /// <summary>Maps <c>/memberships</c>.</summary>
    public static void MapRegister(this RouteGroupBuilder api)
    {
        var memberships = api.MapGroup("/memberships").WithTags("Register");
        memberships.MapGet("/", (string? search, ApiCall call) => call.Send(GetMemberships.Query.For(search)));
        memberships.MapPost("/", (RegisterMembership.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, registered => $"/api/memberships/{registered.Id}"));
        memberships.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new GetMembership.Query(id)));
        memberships.MapMembershipChange<StateFact.Command>("facts");
        memberships.MapMembershipChange<MoveReevaluation.Command>("reevaluation");
        memberships.MapMembershipChange<SetCycle.Command>("cycle");
        memberships.MapPost("/{id:guid}/facts/{factId:guid}/end", (Guid id, Guid factId, EndFact.Command body, ApiCall call) =>
            call.Send(body with { CommandId = call.CommandId, Version = call.Version, MembershipId = id, FactId = factId }));
    }
}
