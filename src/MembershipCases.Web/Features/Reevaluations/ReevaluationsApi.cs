namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>Re-evaluations as JSON.</summary>
public static class ReevaluationsApi
{
    /// <summary>Maps <c>/review-rounds</c>.</summary>
    public static void MapReevaluations(this RouteGroupBuilder api)
    {
        var rounds = api.MapGroup("/review-rounds").WithTags("Reevaluations");
        rounds.MapPost("/", (StartRound.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, started => $"/api/review-rounds/{started.Id}"));
        rounds.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new ShowRound.Query(id)));
    }
}
