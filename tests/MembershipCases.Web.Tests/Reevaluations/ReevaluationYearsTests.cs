using MembershipCases.Web.Features.Reevaluations;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reevaluations;

/// <summary>What goes on for years, on a database of its own.</summary>
public abstract class ReevaluationYearsTests
{
    private readonly ServiceHost host;
    private readonly CaseDriver drive;
    private readonly ReevaluationDriver dates;

    protected ReevaluationYearsTests(ServiceHost host)
    {
        this.host = host;
        drive = new CaseDriver(host);
        dates = new ReevaluationDriver(host, drive);
    }

    [Fact]
    public async Task Years_pass_and_each_gets_its_case()
    {
        const string name = "World Parks Association";
        var membership = await drive.MembershipNamed(name);
        await drive.Send("administrator", $"api/memberships/{membership.Id}/cycle",
            new { kind = "years", years = 2, reason = "Annethvert år." }, membership.Version);
        var first = (await dates.NextOf(name))!.Value;
        Assert.Equal(drive.Today.AddYears(2), first);
        for (var time = 0; time < 4; time++)
        {
            dates.Pass(first.AddYears(2 * time).DayNumber - drive.Today.DayNumber + (40 * time));
            await dates.Sweep();
            await dates.TakeUp(name);
            await drive.Assess(time % 2 == 0 ? "continue" : "strengthen");
            await drive.Approve();
        }

        Assert.Equal(Enumerable.Range(0, 4).Select(time => (DateOnly?)first.AddYears(2 * time)),
            (await dates.CasesOf(name)).Select(c => c.ReevaluationDueOn));
        Assert.Equal(first.AddYears(8), await dates.NextOf(name));
        var years = (await host.Read(
            db => db.Assessments.Where(a => a.MembershipId == membership.Id && a.CaseId != null)
                .Select(a => a.Year!.Value).ToListAsync())).Order();
        Assert.Equal(4, years.Distinct().Count());
    }

    [Fact]
    public async Task Memberships_without_a_date_get_one_and_no_other_is_touched()
    {
        var dated = (await dates.NextOf("UNESCO Creative Cities Network"))!.Value;
        var without =
            await host.Read(
                db => db.Memberships.CountAsync(
                    m => m.Status == MembershipStatus.Member && m.NextReevaluation == null));
        Assert.NotEqual(0, without);

        Assert.Equal(without,
            await ScheduleMissing.Sweep(host.NewScope().ServiceProvider, TestContext.Current.CancellationToken));
        Assert.Equal(0,
            await ScheduleMissing.Sweep(host.NewScope().ServiceProvider, TestContext.Current.CancellationToken));
        Assert.Equal(dated, await dates.NextOf("UNESCO Creative Cities Network"));
        Assert.Equal(drive.Today.AddYears(1), await dates.NextOf("ICORN"));
        Assert.Null(await dates.NextOf("Solidarity Cities"));
    }
}

[Collection<SharedOnSqlite>]
public sealed class ReevaluationYearsOnSqlite(SqliteHost host) : ReevaluationYearsTests(host);

[Collection<SharedOnPostgres>]
public sealed class ReevaluationYearsOnPostgres(PostgresHost host) : ReevaluationYearsTests(host);
