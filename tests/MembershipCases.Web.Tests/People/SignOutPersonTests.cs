using System.Net;

namespace MembershipCases.Web.Tests.People;

public abstract class SignOutPersonTests(ServiceHost host) : RolesTests(host)
{
    [Fact]
    public async Task An_administrator_signs_somebody_out_everywhere()
    {
        var person = await People.Add(Role.Reader);
        using var client = await Host.SignIn(person);
        Assert.True((await client.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel)).IsSuccessStatusCode);

        await People.Do(PeopleDriver.Administrator, person, "sign-out", new { reason = "Mistet maskinen." });
        Assert.Equal(HttpStatusCode.Unauthorized,
            (await client.GetAsync(new Uri("api/tasks", UriKind.Relative), Cancel)).StatusCode);
    }
}

[Collection<SharedOnSqlite>]
public sealed class SignOutPersonOnSqlite(SqliteHost host) : SignOutPersonTests(host);

[Collection<SharedOnPostgres>]
public sealed class SignOutPersonOnPostgres(PostgresHost host) : SignOutPersonTests(host);
