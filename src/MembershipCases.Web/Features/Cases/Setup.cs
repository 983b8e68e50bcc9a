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
        var change = cases.MapGroup("/{caseId:guid}");
        change.MapPost("/cancellation",
            (Guid caseId, CancelCase.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/relations",
            (Guid caseId, RelateCases.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/deciding-body",
            (Guid caseId, SetDecidingBody.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/suspension",
            (Guid caseId, SuspendCase.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/resumption",
            (Guid caseId, ResumeCase.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/extension",
            (Guid caseId, ExtendDeadline.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/plan", (Guid caseId, PlanMeeting.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/publication",
            (Guid caseId, PublishCase.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/disqualifications",
            (Guid caseId, RaiseDisqualification.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/disqualification-ruling",
            (Guid caseId, RuleOnDisqualification.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/replacements",
            (Guid caseId, NameReplacement.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/resolution-ends",
            (Guid caseId, EndResolution.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/reopening", (Guid caseId, ReopenCase.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/reopening/confirmation",
            (Guid caseId, ConfirmReopening.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/reopening/refusal",
            (Guid caseId, RefuseReopening.Command body, ApiCall call) => call.Change(body, caseId));
        change.MapPost("/implementation/correction",
            (Guid caseId, CorrectImplementation.Command body, ApiCall call) => call.Change(body, caseId));
        var step = change.MapGroup("/steps/{stepId:guid}");
        step.MapPost("/undoing", (Guid caseId, Guid stepId, UndoStep.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/assessment", (Guid caseId, Guid stepId, Assess.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/approval", (Guid caseId, Guid stepId, Approve.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/implementation", (Guid caseId, Guid stepId, Implement.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
    }
}
