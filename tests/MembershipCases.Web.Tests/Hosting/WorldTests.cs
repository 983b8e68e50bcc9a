using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Hosting;

/// <summary>
/// A state of the data is made once, and the service goes on from it as if nothing had happened since.
/// </summary>
public abstract class WorldTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_state_is_made_once_and_gone_back_to_with_its_clock_and_whoever_was_signed_in()
    {
        var drive = new CaseDriver(host);
        var (made, handler) = (0, await Person.SignIn(host, CaseDriver.Handler));
        async Task Open()
        {
            made++;
            var about = await drive.MembershipNamed("Global Climate Forum");
            await drive.Open(CaseDriver.Handler,
                new { kind = "withdraw", membershipId = about.Id, decidingBody = "council" });
        }

        await host.World.Be("a case waits for its assessment", Open);
        var then = host.Time.GetUtcNow();
        for (var times = 0; times < 3; times++)
        {
            host.Time.Advance(TimeSpan.FromMinutes(5));
            await drive.Assess("withdraw");
            Assert.Equal(1,
                await host.Read(db => db.Assessments.CountAsync(known => known.CaseId == drive.CaseId, Cancel)));

            await host.World.Be("a case waits for its assessment", Open);
            Assert.Equal(then, host.Time.GetUtcNow());
            Assert.Equal(0,
                await host.Read(db => db.Assessments.CountAsync(known => known.CaseId == drive.CaseId, Cancel)));
            await handler.Open("/");
        }

        Assert.Equal(1, made);
        handler.Dispose();
    }
}

[Collection<SharedOnSqlite>]
public sealed class WorldOnSqlite(SqliteHost host) : WorldTests(host);

[Collection<SharedOnPostgres>]
public sealed class WorldOnPostgres(PostgresHost host) : WorldTests(host);
