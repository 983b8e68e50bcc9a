using System.Net;

namespace MembershipCases.Web.Tests.People;

/// <summary>What one person should not have alone takes two, and stands on a page.</summary>
public abstract class ListIncompatibleRolesTests(ServiceHost host) : RolesTests(host)
{
    private const string Office = "klima-miljo-byutvikling";

    [Fact]
    public async Task An_administrator_who_makes_themselves_deputy_cannot_act_until_another_confirms_it_and_it_is_shown()
    {
        var (handler, second) = (await People.Add(Role.CaseHandler, Office), await People.Add(Role.Administrator));
        var (principal, deputy) = (await People.Find(handler), await People.Find(PeopleDriver.Administrator));
        using var administrator = await People.SignIn(PeopleDriver.Administrator);
        await administrator.Go($"/people/{principal.Id}");
        await administrator.Send("handler=Grant",
            new Dictionary<string, string> { ["Grant.Role"] = "Archivist", ["Grant.Reason"] = "Prøve." });
        await People.Do(PeopleDriver.Administrator, handler, "deputies",
            new { deputyId = deputy.Id, assignmentId = principal.Assignments[0].Id, from = People.Today,
                lastDay = People.Today.AddDays(6), reason = "Ferie." });
        await administrator.Go("/account/acting");
        Assert.DoesNotContain(principal.Name, administrator.Text, StringComparison.Ordinal);
        await administrator.Go($"/people/{principal.Id}");
        Assert.Contains("Venter på en annen", administrator.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(administrator.Page.Forms,
            form => form.Action.Contains("handler=SettleDeputy", StringComparison.Ordinal));
        await administrator.Go("/people");
        Assert.DoesNotContain(principal.Name, Section(administrator), StringComparison.Ordinal);

        using var another = await People.SignIn(second);
        await another.Go($"/people/{principal.Id}");
        await another.Send("handler=SettleDeputy",
            new Dictionary<string, string> { ["SettleDeputy.IsConfirmed"] = "true" });
        Assert.Equal(302, another.Status);
        using var archivist = await People.SignIn("arkivar");
        await archivist.Go("/people");
        Assert.Contains($"stedfortreder for {principal.Name}", Section(archivist), StringComparison.Ordinal);
        using var reader = await People.SignIn("leser");
        await reader.Go("/people");
        Assert.Null(reader.Page.GetElementById("incompatible"));
        using var client = await Host.SignIn("arkivar");
        Assert.Contains($"\"id\":\"{deputy.Id}\"",
            await client.GetStringAsync(new Uri("api/people/incompatible-roles", UriKind.Relative), Cancel),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_role_that_is_incompatible_with_another_takes_a_second_administrator()
    {
        var (person, second) = (await People.Add(Role.CouncilSecretariat), await People.Add(Role.Administrator));
        await People.Do(PeopleDriver.Administrator, person, "roles",
            new { role = "city-government-secretariat", from = People.Today, reason = "Ferie." });
        var proposed = (await People.Find(person)).Assignments.Single(held => held.IsProposed).Id;
        await People.Refused(PeopleDriver.Administrator, person, "role-answer",
            new { assignmentId = proposed, isConfirmed = true }, HttpStatusCode.Forbidden, "user.needs-another");
        await People.Do(second, person, "role-answer", new { assignmentId = proposed, isConfirmed = true });

        Assert.True((await People.Find(person)).On(People.Today).Is(Role.CityGovernmentSecretariat));
        using var archivist = await People.SignIn("arkivar");
        await archivist.Go("/people");
        Assert.Contains((await People.Find(person)).Name, Section(archivist), StringComparison.Ordinal);
    }

    private static string Section(Person visitor) =>
        visitor.Page.GetElementById("incompatible")!.ParentElement!.TextContent;
}

[Collection<SharedOnSqlite>]
public sealed class ListIncompatibleRolesOnSqlite(SqliteHost host) : ListIncompatibleRolesTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListIncompatibleRolesOnPostgres(PostgresHost host) : ListIncompatibleRolesTests(host);
