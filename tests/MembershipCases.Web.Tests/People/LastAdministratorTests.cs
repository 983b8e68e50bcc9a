using System.Net;

namespace MembershipCases.Web.Tests.People;

/// <summary>The service always has an administrator. Alone on its database, since the others add some.</summary>
public abstract class LastAdministratorTests(ServiceHost host)
{
    private readonly PeopleDriver people = new(host);

    [Fact]
    public async Task The_last_administrator_stays_and_of_two_who_end_each_other_one_is_left()
    {
        var first = (await people.Find(PeopleDriver.Administrator)).Assignments[0].Id;
        await people.Refused(PeopleDriver.Administrator, PeopleDriver.Administrator, "role-end",
            new { assignmentId = first, on = people.Today, reason = "Slutter." }, HttpStatusCode.Conflict,
            "user.last-administrator");

        var other = await people.Add(Role.Administrator);
        var second = (await people.Find(other)).Assignments[0].Id;
        await Task.WhenAll(
            people.Try(other, PeopleDriver.Administrator, "role-end",
                new { assignmentId = first, on = people.Today, reason = "Slutter." }),
            people.Try(PeopleDriver.Administrator, other, "role-end",
                new { assignmentId = second, on = people.Today, reason = "Slutter." }));
        Assert.All(new[] { await people.Find(other), await people.Find(PeopleDriver.Administrator) },
            person => Assert.True(person.On(people.Today).Is(Role.Administrator)));
        await people.Refused(PeopleDriver.Administrator, other, "role-answer",
            new { assignmentId = second, isConfirmed = true }, HttpStatusCode.Forbidden, "user.needs-another");
        var both = await Task.WhenAll(
            people.Try(other, other, "role-answer", new { assignmentId = second, isConfirmed = true }),
            people.Try(PeopleDriver.Administrator, PeopleDriver.Administrator, "role-answer",
                new { assignmentId = first, isConfirmed = true }));
        Assert.Equal(1, both.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Single(new[] { await people.Find(other), await people.Find(PeopleDriver.Administrator) },
            person => person.On(people.Today).Is(Role.Administrator));
    }
}

[Collection<SharedOnSqlite>]
public sealed class LastAdministratorOnSqlite(SqliteHost host) : LastAdministratorTests(host);

[Collection<SharedOnPostgres>]
public sealed class LastAdministratorOnPostgres(PostgresHost host) : LastAdministratorTests(host);
