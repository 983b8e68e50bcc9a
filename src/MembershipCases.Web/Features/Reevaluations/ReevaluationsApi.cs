using MembershipCases.Web.Features.Shared;
using MembershipCases.Web.Platform;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>Re-evaluations as JSON.</summary>
public static class ReevaluationsApi
{
    /// <summary>Maps <c>/memberships/{id}/reevaluation</c>, <c>/memberships/{id}/cycle</c> and <c>/review-rounds</c>.</summary>
    public static void MapReevaluations(this RouteGroupBuilder api)
    {
        var memberships = api.MapGroup("/memberships").WithTags("Reevaluations");
        memberships.MapChange<MoveReevaluation.Command>("reevaluation");
        memberships.MapChange<SetCycle.Command>("cycle");
        var rounds = api.MapGroup("/review-rounds").WithTags("Reevaluations");
        rounds.MapPost("/", (StartReviewRound.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, started => $"/api/review-rounds/{started.Id}"));
        rounds.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new SeeReviewRound.Query(id)));
    }
}
