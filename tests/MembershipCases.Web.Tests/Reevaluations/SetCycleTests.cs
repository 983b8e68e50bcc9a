using System.Net;

namespace MembershipCases.Web.Tests.Reevaluations;

public abstract class SetCycleTests(ServiceHost host) : ReevaluationPagesTests(host)
{
    [Fact]
    public async Task The_cycle_gives_the_next_date()
    {
        var iclei = await Drive.MembershipNamed("Local Governments for Sustainability");
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        var address = $"register/{iclei.Id}/cycle";
        using var answer = await handler.Send(await handler.Open(address), address, ("Input.Kind", "CouncilPeriod"),
            ("Input.Reason", "Følger bystyret."));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        iclei = await Drive.MembershipNamed("Local Governments for Sustainability");
        Assert.Equal(Cycle.OnceACouncilPeriod, iclei.Cycle);
        Assert.Equal(Drive.Today < new DateOnly(2029, 10, 31) ? new DateOnly(2029, 10, 31) : iclei.NextReevaluation,
            iclei.NextReevaluation);
        Assert.Contains("Én gang i hver bystyreperiode",
            (await handler.Open($"register/{iclei.Id}")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_cycle_of_its_own_day_needs_day_and_years()
    {
        var iwa = await Drive.MembershipNamed("International Water Association");
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        var address = $"register/{iwa.Id}/cycle";
        using var answer = await handler.Send(await handler.Open(address), address, ("Input.Kind", "FixedDay"),
            ("Input.Years", ""), ("Input.Reason", "Egen evaluering."));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await Person.Read(answer);
        Assert.NotNull(page.QuerySelector("#Input_Day-error"));
        Assert.NotNull(page.QuerySelector("#Input_Years-error"));
    }
}

[Collection<SharedOnSqlite>]
public sealed class SetCycleOnSqlite(SqliteHost host) : SetCycleTests(host);

[Collection<SharedOnPostgres>]
public sealed class SetCycleOnPostgres(PostgresHost host) : SetCycleTests(host);
