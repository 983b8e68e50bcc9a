namespace MembershipCases.Web.Features.Meetings;

/// <summary>Meetings as JSON, and what is recorded in them.</summary>
public static class MeetingsApi
{
    /// <summary>Maps <c>/meetings</c>, and the treatment of a case.</summary>
    public static void MapMeetings(this RouteGroupBuilder api)
    {
        var meetings = api.MapGroup("/meetings").WithTags("Meetings");
        meetings.MapGet("/", ([AsParameters] ListMeetings.Query query, ApiCall call) => call.Send(query));
        meetings.MapPost("/", (CallMeeting.Command body, ApiCall call) =>
            call.Create(body with { CommandId = call.CommandId }, called => $"/api/meetings/{called.Id}"));
        meetings.MapPost("/import", (ImportMeetings.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId }));
        meetings.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new GetMeeting.Query(id)));
        meetings.MapPost("/{id:guid}/move", (Guid id, MoveMeeting.Command body, ApiCall call) =>
            call.Send(body with { CommandId = call.CommandId, Version = call.Version, MeetingId = id }));
        meetings.MapPost("/{id:guid}/agenda", (Guid id, PutOnAgenda.Command body, ApiCall call) =>
            call.Send(body with { CommandId = call.CommandId, Version = call.Version, MeetingId = id }));
        meetings.MapDelete("/{id:guid}/agenda/{stepId:guid}", (Guid id, Guid stepId, ApiCall call) =>
            call.Send(new TakeOffAgenda.Command { CommandId = call.CommandId, Version = call.Version, MeetingId = id, StepId = stepId }));
        var cases = api.MapGroup("/cases").WithTags("Cases");
        cases.MapStep<RecordTreatment.Command>("treatment");
        cases.MapStep<ConfirmTreatment.Command>("treatment/confirmation");
        cases.MapStep<RefuseTreatment.Command>("treatment/refusal");
    }
}
