namespace MembershipCases.Web.Features.Offices;

internal sealed class Setup : IRegistration
{
    public IEnumerable<UniqueConflict> Conflicts => [new("IX_Offices_Key", OfficeErrors.KeyTaken(""))];

    public void MapRoutes(RouteGroupBuilder api)
    {
        var offices = api.MapGroup("/offices").WithTags("Offices");
        offices.MapGet("/", (ApiCall call) => call.Send(new ListOffices.Query()));
        offices.MapPost("/{id:guid}/successor",
            (Guid id, SucceedOffice.Command body, ApiCall call) => call.Change(body, id));
    }
}
