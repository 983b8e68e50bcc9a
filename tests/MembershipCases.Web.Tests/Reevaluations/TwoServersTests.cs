using MembershipCases.Web.Features.Reevaluations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Reevaluations;

public sealed class TwoServersTests(PostgresHost host) : IClassFixture<PostgresHost>
{
    [Fact]
    public async Task Two_servers_that_sweep_one_database_at_the_same_moment_open_each_case_once()
    {
        await using var twin = new TwinHost(host);
        await twin.InitializeAsync();
        Assert.Equal(36,
            await ScheduleMissing.Sweep(host.NewScope().ServiceProvider, TestContext.Current.CancellationToken) + 1);
        foreach (var server in new ServiceHost[] { host, twin }) server.Time.Advance(TimeSpan.FromDays(366));
        using var barrier = new Barrier(4);
        await Task.WhenAll(new ServiceHost[] { host, twin, host, twin }.Select(server => Task.Run(() =>
        {
            barrier.SignalAndWait();
            return ReevaluationDriver.Sweep(server);
        })));
        await ReevaluationDriver.Sweep(host);

        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        var cases = await db.Cases.AsNoTracking().ToListAsync(TestContext.Current.CancellationToken);
        Assert.Equal(36, cases.Count);
        Assert.Equal(36, cases.Select(c => c.MembershipId).Distinct().Count());
        Assert.Equal(36, cases.Select(c => c.Sequence).Max());
        Assert.Equal(36,
            await db.History.CountAsync(entry => entry.What == "case.opened", TestContext.Current.CancellationToken));
    }
}
