namespace MembershipCases.Web.Features.People;

/// <summary>People and what they may do, as JSON.</summary>
public static class PeopleApi
{
    /// <summary>Maps <c>/people</c>.</summary>
    public static void MapPeople(this RouteGroupBuilder api)
    {
        var people = api.MapGroup("/people").WithTags("People");
        people.MapGet("/", (string? words, Word<Role>? role, Guid? office, int? page, ApiCall call) =>
            call.Send(new ListPeople.Query { Words = words, Role = role?.Value, Office = office, Page = page ?? 1 }));
        people.MapGet("/{id:guid}", (Guid id, ApiCall call) => call.Send(new ShowPerson.Query(id)));
        people.MapPost("/", (AddPerson.Command body, ApiCall call) => call.Create(body with { CommandId = call.CommandId }, added => $"/api/people/{added.Id}"));
        people.MapChange<DescribePerson.Command>("description");
        people.MapChange<GrantRole.Command>("roles");
        people.MapChange<SettleRole.Command>("role-answer");
        people.MapChange<EndRole.Command>("role-end");
        people.MapChange<AppointDeputy.Command>("deputies");
        people.MapChange<EndDeputy.Command>("deputy-end");
        people.MapChange<SetAbsence.Command>("absence");
        people.MapChange<SignOutPerson.Command>("sign-out");
    }
}
