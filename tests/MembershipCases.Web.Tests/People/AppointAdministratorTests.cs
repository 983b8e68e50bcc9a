using MembershipCases.Web.Features.People;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.People;

/// <summary>Whoever runs the service appoints its first administrators.</summary>
public abstract class AppointAdministratorTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Somebody_new_becomes_an_administrator_once_and_the_history_tells_that_the_service_did_it()
    {
        for (var times = 0; times < 2; times++)
        {
            await using var scope = host.NewScope();
            var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
            user.Become(Actor.Service);
            await AppointAdministrator.Appoint(scope.ServiceProvider.GetRequiredService<MembershipDb>(), user, "7f1c",
                "Den Første", Cancel);
        }

        var people = new PeopleDriver(host);
        var person = await people.Find("7f1c");
        Assert.True(person.On(people.Today).Is(Role.Administrator));
        Assert.Single(person.Assignments);
        var entries =
            await host.Read(
                db => db.History.Where(entry => entry.SubjectId == person.Id).OrderBy(entry => entry.Sequence)
                    .ToListAsync(Cancel));
        Assert.Equal(["user.added", "user.assigned"], entries.Select(entry => entry.What));
        Assert.All(entries, entry => Assert.Equal(Guid.Empty, entry.UserId));
    }
}

[Collection<SharedOnSqlite>]
public sealed class AppointAdministratorOnSqlite(SqliteHost host) : AppointAdministratorTests(host);

[Collection<SharedOnPostgres>]
public sealed class AppointAdministratorOnPostgres(PostgresHost host) : AppointAdministratorTests(host);
