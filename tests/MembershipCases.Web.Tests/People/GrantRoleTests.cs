using System.Net;

namespace MembershipCases.Web.Tests.People;

public abstract class GrantRoleTests(ServiceHost host) : RolesTests(host)
{
    [Fact]
    public async Task An_administrator_takes_two()
    {
        var (second, third) = (await People.Add(Role.Administrator), await People.Add());
        await People.Do(PeopleDriver.Administrator, third, "roles",
            new { role = "administrator", from = People.Today, reason = "Trenger en til." });
        Assert.Equal(HttpStatusCode.Forbidden, await Tasks(third));
        var proposed = (await People.Find(third)).Assignments[0].Id;

        await People.Refused(PeopleDriver.Administrator, third, "role-answer",
            new { assignmentId = proposed, isConfirmed = true }, HttpStatusCode.Forbidden, "user.needs-another");
        await People.Do(second, third, "role-answer", new { assignmentId = proposed, isConfirmed = true });
        Assert.Equal(HttpStatusCode.OK, await Tasks(third));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_gives_roles_and_not_to_themselves()
    {
        var handler = await People.Add(Role.CaseHandler, "klima-miljo-byutvikling");
        await People.Refused(handler, handler, "roles",
            new { role = "archivist", from = People.Today, reason = "Prøve." }, HttpStatusCode.Forbidden,
            "access.not-allowed");
        await People.Refused(PeopleDriver.Administrator, PeopleDriver.Administrator, "roles",
            new { role = "archivist", from = People.Today, reason = "Prøve." }, HttpStatusCode.Forbidden,
            "user.grants-to-self");
    }

    [Fact]
    public async Task Nobody_sits_in_the_council_and_in_the_city_government_at_once_not_even_as_a_deputy()
    {
        var member = await People.Add(Role.CouncilMember);
        var office = await People.Drive.Office("klima-miljo-byutvikling");
        await People.Refused(PeopleDriver.Administrator, member, "roles",
            new { role = "commissioner", officeId = office, from = People.Today, reason = "Valgt." },
            HttpStatusCode.Conflict, "user.sits-in-both");

        var (commissioner, deputy) = (await People.Add(Role.Commissioner, "klima-miljo-byutvikling"), await People.Add());
        await People.Lend(commissioner, deputy);
        await People.Refused(PeopleDriver.Administrator, deputy, "roles",
            new { role = "council-member", from = People.Today, reason = "Valgt." }, HttpStatusCode.Conflict,
            "user.sits-in-both");
        await People.Do(PeopleDriver.Administrator, deputy, "roles",
            new { role = "council-member", from = People.Today.AddDays(7), reason = "Valgt." });
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var person = await People.Add();
        await People.Do(PeopleDriver.Administrator, person, "description", new { name = "Nytt Navn" });

        var (status, answer) = await People.Try(PeopleDriver.Administrator, person, "description", new { name = "Et annet" },
            version: 0);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "record.stale"), (status, answer["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_pages_give_a_role_and_keep_what_was_typed_when_refused()
    {
        var person = await People.Find(await People.Add());
        using var administrator = await People.SignIn(PeopleDriver.Administrator);
        await administrator.Go($"/people/{person.Id}");
        await administrator.Send("handler=Grant",
            new Dictionary<string, string> { ["Grant.Role"] = "Commissioner", ["Grant.Reason"] = "Valgt i dag." });
        Assert.Equal(400, administrator.Status);
        Assert.Contains("Velg hvilket kontor", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Valgt i dag.", administrator.Page.QuerySelector("[name='Grant.Reason']")!.TextContent,
            StringComparison.Ordinal);

        var office = await People.Drive.Office("klima-miljo-byutvikling");
        await administrator.Send("handler=Grant",
            new Dictionary<string, string> { ["Grant.OfficeId"] = office.ToString() });
        Assert.Equal(302, administrator.Status);
        await administrator.Go($"/people/{person.Id}");
        Assert.Contains("Byråd: Byråd for klima, miljø og byutvikling", administrator.Text, StringComparison.Ordinal);
        await administrator.Go($"/people?words={Uri.EscapeDataString(person.Name)}&role=Commissioner");
        Assert.Contains(person.Name, administrator.Text, StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class GrantRoleOnSqlite(SqliteHost host) : GrantRoleTests(host);

[Collection<SharedOnPostgres>]
public sealed class GrantRoleOnPostgres(PostgresHost host) : GrantRoleTests(host);
