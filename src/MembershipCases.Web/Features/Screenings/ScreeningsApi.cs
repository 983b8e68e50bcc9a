namespace MembershipCases.Web.Features.Screenings;

/// <summary>Screenings as JSON. <c>If-Match</c> states the version of the record whose text it is.</summary>
public static class ScreeningsApi
{
    /// <summary>Maps <c>/screenings</c>.</summary>
    public static void MapScreenings(this RouteGroupBuilder api)
    {
        var screenings = api.MapGroup("/screenings").WithTags("Screenings");
        screenings.MapGet("/{record}/{id:guid}", (Word<ScreenedRecord> record, Guid id, ApiCall call) => call.Send(new ListScreenings.Query(record.Value, id)));
        screenings.MapPost("/", (ScreenText.Command body, ApiCall call) => call.Send(body with { CommandId = call.CommandId, Version = call.Version }));
        screenings.MapPost("/{screeningId:guid}/lifting", (Guid screeningId, LiftScreening.Command body, ApiCall call) =>
            call.Send(body with { CommandId = call.CommandId, Version = call.Version, ScreeningId = screeningId }));
    }
}
