using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.People;

/// <summary>Who gives roles to whom.</summary>
public abstract class RolesTests(ServiceHost host)
{
    private readonly PeopleDriver people = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_person_is_added_and_can_do_nothing_until_a_role_is_given_and_nothing_after_it_has_ended()
    {
        await people.Drive.Send(PeopleDriver.Administrator, "api/people",
            new { subject = "ny-saksbehandler", name = "Ny Saksbehandler", department = "Klimaavdelingen" });
        Assert.Equal(HttpStatusCode.Forbidden, await Tasks("ny-saksbehandler"));

        var office = await people.Drive.Office("klima-miljo-byutvikling");
        await people.Do(PeopleDriver.Administrator, "ny-saksbehandler", "roles",
            new { role = "case-handler", officeId = office, from = people.Today, reason = "Ansatt." });
        Assert.Equal(HttpStatusCode.OK, await Tasks("ny-saksbehandler"));

        var held = (await people.Find("ny-saksbehandler")).Assignments[0];
        await people.Do(PeopleDriver.Administrator, "ny-saksbehandler", "role-end",
            new { assignmentId = held.Id, on = people.Today, reason = "Sluttet." });
        Assert.Equal(HttpStatusCode.Forbidden, await Tasks("ny-saksbehandler"));
        var person = await people.Find("ny-saksbehandler");
        var events =
            await host.Read(
                db => db.History.Where(entry => entry.SubjectId == person.Id).OrderBy(entry => entry.Sequence)
                    .Select(entry => entry.What).ToListAsync(Cancel));
        Assert.Equal(["user.added", "user.assigned", "user.role-ended"], events);
    }

    [Fact]
    public async Task A_subject_is_one_persons()
    {
        var known = await people.Add();
        using var client = await host.SignIn(PeopleDriver.Administrator);
        using var answer = await client.Give("api/people", new { subject = known, name = "En annen" }, 0,
            Guid.CreateVersion7(TimeProvider.System.GetUtcNow()));

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("user.subject-taken", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_administrator_takes_two()
    {
        var (second, third) = (await people.Add(Role.Administrator), await people.Add());
        await people.Do(PeopleDriver.Administrator, third, "roles",
            new { role = "administrator", from = people.Today, reason = "Trenger en til." });
        Assert.Equal(HttpStatusCode.Forbidden, await Tasks(third));
        var proposed = (await people.Find(third)).Assignments[0].Id;

        await people.Refused(PeopleDriver.Administrator, third, "role-answer",
            new { assignmentId = proposed, isConfirmed = true }, HttpStatusCode.Forbidden, "user.needs-another");
        await people.Do(second, third, "role-answer", new { assignmentId = proposed, isConfirmed = true });
        Assert.Equal(HttpStatusCode.OK, await Tasks(third));
    }

    [Fact]
    public async Task Nobody_but_an_administrator_gives_roles_and_not_to_themselves()
    {
        var handler = await people.Add(Role.CaseHandler, "klima-miljo-byutvikling");
        await people.Refused(handler, handler, "roles",
            new { role = "archivist", from = people.Today, reason = "Prøve." }, HttpStatusCode.Forbidden,
            "access.not-allowed");
        await people.Refused(PeopleDriver.Administrator, PeopleDriver.Administrator, "roles",
            new { role = "archivist", from = people.Today, reason = "Prøve." }, HttpStatusCode.Forbidden,
            "user.grants-to-self");
    }

    [Fact]
    public async Task Nobody_sits_in_the_council_and_in_the_city_government_at_once_not_even_as_a_deputy()
    {
        var member = await people.Add(Role.CouncilMember);
        var office = await people.Drive.Office("klima-miljo-byutvikling");
        await people.Refused(PeopleDriver.Administrator, member, "roles",
            new { role = "commissioner", officeId = office, from = people.Today, reason = "Valgt." },
            HttpStatusCode.Conflict, "user.sits-in-both");

        var (commissioner, deputy) = (await people.Add(Role.Commissioner, "klima-miljo-byutvikling"), await people.Add());
        await people.Lend(commissioner, deputy);
        await people.Refused(PeopleDriver.Administrator, deputy, "roles",
            new { role = "council-member", from = people.Today, reason = "Valgt." }, HttpStatusCode.Conflict,
            "user.sits-in-both");
        await people.Do(PeopleDriver.Administrator, deputy, "roles",
            new { role = "council-member", from = people.Today.AddDays(7), reason = "Valgt." });
    }

    [Fact]
    public async Task An_administrator_signs_somebody_out_everywhere()
    {
        var person = await people.Add(Role.Reader);
        using var client = await host.SignIn(person);
        Assert.True((await client.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel)).IsSuccessStatusCode);

        await people.Do(PeopleDriver.Administrator, person, "sign-out", new { reason = "Mistet maskinen." });
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await client.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel)).StatusCode);
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        var person = await people.Add();
        await people.Do(PeopleDriver.Administrator, person, "description", new { name = "Nytt Navn" });

        var (status, answer) = await people.Try(PeopleDriver.Administrator, person, "description", new { name = "Et annet" },
            version: 0);
        Assert.Equal((HttpStatusCode.PreconditionFailed, "record.stale"), (status, answer["code"]!.GetValue<string>()));
    }

    [Fact]
    public async Task The_pages_give_a_role_and_keep_what_was_typed_when_refused()
    {
        var person = await people.Find(await people.Add());
        using var administrator = await people.SignIn(PeopleDriver.Administrator);
        await administrator.Go($"/people/{person.Id}");
        await administrator.Send("handler=Grant",
            new Dictionary<string, string> { ["Grant.Role"] = "Commissioner", ["Grant.Reason"] = "Valgt i dag." });
        Assert.Equal(400, administrator.Status);
        Assert.Contains("Velg hvilket kontor", administrator.Text, StringComparison.Ordinal);
        Assert.Contains("Valgt i dag.", administrator.Page.QuerySelector("[name='Grant.Reason']")!.TextContent,
            StringComparison.Ordinal);

        var office = await people.Drive.Office("klima-miljo-byutvikling");
        await administrator.Send("handler=Grant",
            new Dictionary<string, string> { ["Grant.OfficeId"] = office.ToString() });
        Assert.Equal(302, administrator.Status);
        await administrator.Go($"/people/{person.Id}");
        Assert.Contains("Byråd: Byråd for klima, miljø og byutvikling", administrator.Text, StringComparison.Ordinal);
        await administrator.Go($"/people?words={Uri.EscapeDataString(person.Name)}&role=Commissioner");
        Assert.Contains(person.Name, administrator.Text, StringComparison.Ordinal);
    }

    private async Task<HttpStatusCode> Tasks(string who)
    {
        using var client = await host.SignIn(who);
        using var answer = await client.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel);
        return answer.StatusCode;
    }
}

[Collection<PeopleOnSqlite>]
public sealed class RolesOnSqlite(SqliteHost host) : RolesTests(host);

[Collection<PeopleOnPostgres>]
public sealed class RolesOnPostgres(PostgresHost host) : RolesTests(host);
