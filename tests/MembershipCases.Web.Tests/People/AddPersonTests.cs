using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.People;

public abstract class AddPersonTests(ServiceHost host) : RolesTests(host)
{
    [Fact]
    public async Task A_person_is_added_and_can_do_nothing_until_a_role_is_given_and_nothing_after_it_has_ended()
    {
        await People.Drive.Send(PeopleDriver.Administrator, "api/people",
            new { subject = "ny-saksbehandler", name = "Ny Saksbehandler", department = "Klimaavdelingen" });
        Assert.Equal(HttpStatusCode.Forbidden, await Tasks("ny-saksbehandler"));

        var office = await People.Drive.Office("klima-miljo-byutvikling");
        await People.Do(PeopleDriver.Administrator, "ny-saksbehandler", "roles",
            new { role = "case-handler", officeId = office, from = People.Today, reason = "Ansatt." });
        Assert.Equal(HttpStatusCode.Forbidden, await Tasks("ny-saksbehandler"));
        var proposed = (await People.Find("ny-saksbehandler")).Assignments[0].Id;
        await People.Refused(PeopleDriver.Administrator, "ny-saksbehandler", "role-answer",
            new { assignmentId = proposed, isConfirmed = true }, HttpStatusCode.Forbidden, "user.needs-another");
        await People.Do(await People.Add(Role.Administrator), "ny-saksbehandler", "role-answer",
            new { assignmentId = proposed, isConfirmed = true });
        Assert.Equal(HttpStatusCode.OK, await Tasks("ny-saksbehandler"));

        var held = (await People.Find("ny-saksbehandler")).Assignments[0];
        await People.Do(PeopleDriver.Administrator, "ny-saksbehandler", "role-end",
            new { assignmentId = held.Id, on = People.Today, reason = "Sluttet." });
        Assert.Equal(HttpStatusCode.Forbidden, await Tasks("ny-saksbehandler"));
        var person = await People.Find("ny-saksbehandler");
        var events =
            await Host.Read(
                db => db.History.Where(entry => entry.SubjectId == person.Id).OrderBy(entry => entry.Sequence)
                    .Select(entry => entry.What).ToListAsync(Cancel));
        Assert.Equal(["user.added", "user.role-proposed", "user.role-confirmed", "user.role-ended"], events);
    }

    [Fact]
    public async Task A_subject_is_one_persons()
    {
        var known = await People.Add();
        using var client = await Host.SignIn(PeopleDriver.Administrator);
        using var answer = await client.Give("api/people", new { subject = known, name = "En annen" }, 0);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.Contains("user.subject-taken", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class AddPersonOnSqlite(SqliteHost host) : AddPersonTests(host);

[Collection<SharedOnPostgres>]
public sealed class AddPersonOnPostgres(PostgresHost host) : AddPersonTests(host);
