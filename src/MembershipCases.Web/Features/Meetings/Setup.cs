namespace MembershipCases.Web.Features.Meetings;

internal sealed class Setup : IRegistration
{
    public IEnumerable<UniqueConflict> Conflicts => [new("IX_Meetings_Day", MeetingErrors.DayTaken)];

    public void MapRoutes(RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("/", (string? body, Guid? step, DateOnly? before, ApiCall call) =>
            call.Send(new ListMeetings.Query(body, step, before)));
        meetings.MapPost("/", (CallMeeting.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, called => $"/api/meetings/{called.Id}"));
        meetings.MapPost("/import",
            (ImportMeetings.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
        meetings.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new GetMeeting.Query(id)));
        meetings.MapPost("/{id:guid}/move", (Guid id, MoveMeeting.Command body, ApiCall call) => call.Change(body, id));
        meetings.MapPost("/{id:guid}/agenda",
            (Guid id, PutOnAgenda.Command body, ApiCall call) => call.Change(body, id));
        meetings.MapDelete("/{id:guid}/agenda/{stepId:guid}", (Guid id, Guid stepId, ApiCall call) =>
            call.Change(new TakeOffAgenda.Command { StepId = stepId }, id));
        meetings.MapPost("/bodies/{body}/members",
            (string body, SetMembers.Command members, ApiCall call) => call.Change(members, Body.IdOf(body)));
        var step = api.MapGroup("/cases/{caseId:guid}/steps/{stepId:guid}").WithTags("Cases");
        step.MapPost("/treatment", (Guid caseId, Guid stepId, RecordTreatment.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/treatment/confirmation", (Guid caseId, Guid stepId, ConfirmTreatment.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/treatment/refusal", (Guid caseId, Guid stepId, RefuseTreatment.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/correction", (Guid caseId, Guid stepId, CorrectTreatment.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/correction/confirmation", (Guid caseId, Guid stepId, ConfirmCorrection.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
        step.MapPost("/correction/refusal", (Guid caseId, Guid stepId, RefuseCorrection.Command body, ApiCall call) =>
            call.Change(body with { StepId = stepId }, caseId));
    }
}
