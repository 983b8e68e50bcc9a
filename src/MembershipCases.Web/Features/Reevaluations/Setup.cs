using Hangfire;

namespace MembershipCases.Web.Features.Reevaluations;

internal sealed class Setup : IRegistration
{
    public IEnumerable<Job> Jobs =>
    [
        new("open-due-reevaluations", Cron.Minutely(), OpenDueReevaluations.Sweep),
        // Also at start, so that a newly filled register need not wait for the nightly run.
        new("schedule-reevaluations", Cron.Daily(3), ScheduleMissing.Sweep, AtStart: true),
    ];

    public void MapRoutes(RouteGroupBuilder api)
    {
        var rounds = api.MapGroup("/review-rounds").WithTags("Reevaluations");
        rounds.MapPost("/", (StartRound.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, started => $"/api/review-rounds/{started.Id}"));
        rounds.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new ShowRound.Query(id)));
    }
}
