using Hangfire;

namespace MembershipCases.Web.Features.Cases;

internal sealed class Setup : IRegistration
{
    public IEnumerable<Job> Jobs => [new("fire-due-timers", Cron.Minutely(), FireDueTimers.Sweep)];

    public void MapRoutes(RouteGroupBuilder api)
    {
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapGet("/",
            (string? words, Word<CaseKind>? kind, Word<CaseState>? state, Guid? office, Guid? after, ApiCall call) =>
            call.Send(new ListCases.Query { Words = words, Kind = kind?.Value, State = state?.Value, Office = office,
                After = after }));
        cases.MapPost("/", (OpenCase.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, opened => $"/api/cases/{opened.Id}"));
        cases.MapGet("/{caseId:guid}", (Guid caseId, ApiCall call) => call.Send(new GetCase.Query(caseId)));
        cases.MapChange<CancelCase.Command>("cancellation");
        cases.MapChange<RelateCases.Command>("relations");
        cases.MapChange<SetDecidingBody.Command>("deciding-body");
        cases.MapChange<SuspendCase.Command>("suspension");
        cases.MapChange<ResumeCase.Command>("resumption");
        cases.MapChange<ExtendDeadline.Command>("extension");
        cases.MapChange<PlanMeeting.Command>("plan");
        cases.MapChange<PublishCase.Command>("publication");
        cases.MapChange<RaiseDisqualification.Command>("disqualifications");
        cases.MapChange<RuleOnDisqualification.Command>("disqualification-ruling");
        cases.MapChange<NameReplacement.Command>("replacements");
        cases.MapChange<EndResolution.Command>("resolution-ends");
        cases.MapChange<ReopenCase.Command>("reopening");
        cases.MapChange<ConfirmReopening.Command>("reopening/confirmation");
        cases.MapChange<RefuseReopening.Command>("reopening/refusal");
        cases.MapChange<CorrectImplementation.Command>("implementation/correction");
        cases.MapStep<UndoStep.Command>("undoing");
        cases.MapStep<Assess.Command>("assessment");
        cases.MapStep<Approve.Command>("approval");
        cases.MapStep<Implement.Command>("implementation");
    }
}
