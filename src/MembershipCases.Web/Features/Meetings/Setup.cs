namespace MembershipCases.Web.Features.Meetings;

internal sealed class Setup : IRegistration
{
    public IEnumerable<UniqueConflict> Conflicts => [new("IX_Meetings_Day", MeetingErrors.DayTaken)];

    public void MapRoutes(RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("/", ([AsParameters] ListMeetings.Query query, ApiCall call) => call.Send(query));
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
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapStep<RecordTreatment.Command>("treatment");
        cases.MapStep<ConfirmTreatment.Command>("treatment/confirmation");
        cases.MapStep<RefuseTreatment.Command>("treatment/refusal");
        cases.MapStep<CorrectTreatment.Command>("correction");
        cases.MapStep<ConfirmCorrection.Command>("correction/confirmation");
        cases.MapStep<RefuseCorrection.Command>("correction/refusal");
    }
}
