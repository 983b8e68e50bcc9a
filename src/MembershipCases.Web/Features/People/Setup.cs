using System.CommandLine;

namespace MembershipCases.Web.Features.People;

internal sealed class Setup : IRegistration
{
    public IEnumerable<Command> CommandLines => [AppointAdministrator.Command()];

    public void MapRoutes(RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", (string? words, Word<Role>? role, Guid? office, int? page, ApiCall call) =>
            call.Send(new ListPeople.Query { Words = words, Role = role?.Value, Office = office, Page = page ?? 1 }));
        people.MapGet("/incompatible-roles", (ApiCall call) => call.Send(new ListIncompatibleRoles.Query()));
        people.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new ShowPerson.Query(id)));
        people.MapPost("/",
            (AddPerson.Command body,
                ApiCall call) => call.Create(body with { CommandId = call.CommandId },
                    added => $"/api/people/{added.Id}"));
        people.MapPost("/{id:guid}/description",
            (Guid id, DescribePerson.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/roles", (Guid id, GrantRole.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/role-answer",
            (Guid id, SettleRole.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/role-end", (Guid id, EndRole.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/deputies",
            (Guid id, AppointDeputy.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/deputy-answer",
            (Guid id, SettleDeputy.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/deputy-end",
            (Guid id, EndDeputy.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/absence", (Guid id, SetAbsence.Command body, ApiCall call) => call.Change(body, id));
        people.MapPost("/{id:guid}/sign-out",
            (Guid id, SignOutPerson.Command body, ApiCall call) => call.Change(body, id));
    }
}
