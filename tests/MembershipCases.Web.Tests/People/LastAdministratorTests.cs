using System.Net;

namespace MembershipCases.Web.Tests.People;

/// <summary>The service always has an administrator. Alone on its database, since the others add some.</summary>
public abstract class LastAdministratorTests(ServiceHost host)
{
    private readonly PeopleDriver crowd = new(host);

    [Fact]
    public async Task The_last_administrator_stays_and_of_two_who_end_each_other_one_is_left()
    {
        var first = (await crowd.Find(PeopleDriver.Administrator)).Assignments[0].Id;
        await crowd.Refused(PeopleDriver.Administrator, PeopleDriver.Administrator, "role-end",
            new { assignmentId = first, on = crowd.Today, reason = "Slutter." }, HttpStatusCode.Conflict,
            "user.last-administrator");

        var other = await crowd.Add(Role.Administrator);
        var second = (await crowd.Find(other)).Assignments[0].Id;
        var both = await Task.WhenAll(
            crowd.Try(other, PeopleDriver.Administrator, "role-end",
                new { assignmentId = first, on = crowd.Today, reason = "Slutter." }),
            crowd.Try(PeopleDriver.Administrator, other, "role-end",
                new { assignmentId = second, on = crowd.Today, reason = "Slutter." }));
        Assert.Equal(1, both.Count(answer => answer.Status == HttpStatusCode.OK));
        Assert.Single(new[] { await crowd.Find(other), await crowd.Find(PeopleDriver.Administrator) },
            person => person.On(crowd.Today).Is(Role.Administrator));
    }
}

public sealed class LastAdministratorOnSqlite(SqliteHost host)
    : LastAdministratorTests(host), IClassFixture<SqliteHost>;

public sealed class LastAdministratorOnPostgres(PostgresHost host)
    : LastAdministratorTests(host), IClassFixture<PostgresHost>;
