namespace MembershipCases.Web.Features.Screenings;

internal sealed class Setup : IRegistration
{
    public void MapRoutes(RouteGroupBuilder api)
    {
        var screenings = api.MapGroup("/screenings").WithTags("Screenings");
        screenings.MapGet("/{record}/{id:guid}",
            (Word<ScreenedRecord> record, Guid id,
                ApiCall call) => call.Send(new ListScreenings.Query(record.Value, id)));
        screenings.MapPost("/", (ScreenText.Command body, ApiCall call) => call.Change(body, body.Id));
        screenings.MapPost("/{screeningId:guid}/lifting",
            (Guid screeningId, LiftScreening.Command body, ApiCall call) =>
            call.Change(body, screeningId));
    }
}
