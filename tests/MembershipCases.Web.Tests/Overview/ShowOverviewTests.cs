using System.Globalization;

namespace MembershipCases.Web.Tests.Overview;

/// <summary>What a commissioner answers for.</summary>
public abstract class ShowOverviewTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task A_commissioner_sees_what_is_due_then_late_and_how_it_was_assessed()
    {
        var membership = await drive.MembershipNamed("Global Climate Forum");
        var opened = await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        var link = $"a[href='/cases/{opened["year"]}/{opened["sequence"]}']";
        var before = await Participations();
        using var commissioner = await Person.SignIn(host, CaseDriver.Commissioner);
        await commissioner.Go("/overview");
        Assert.Equal(1, Links(commissioner, "due", link));
        Assert.Equal(0, Links(commissioner, "late", link));
        Assert.Equal(1, Links(commissioner, "memberships", $"a[href='/register/{membership.Id}']"));

        host.Time.Advance(TimeSpan.FromMinutes(1));
        await drive.Assess("withdraw");
        await commissioner.Go("/overview");
        var after = await Participations();
        Assert.Equal((0, 1), (before[1], after[1]));
        Assert.Equal(before.Sum(), after.Sum());
        Assert.Equal($"{host.Time.GetUtcNow().Year}",
            commissioner.Page.QuerySelector(
                "table[data-criterion=participation] tbody tr:nth-child(2) th")?.TextContent);

        host.Time.Advance(TimeSpan.FromDays(60));
        await commissioner.SignInAgain();
        await commissioner.Go("/overview");
        Assert.Equal(1, Links(commissioner, "late", link));
        Assert.Equal(0, Links(commissioner, "due", link));
        await commissioner.Go("/");
        Assert.Equal(1, Links(commissioner, "late", link));
        Assert.NotNull(commissioner.Page.QuerySelector("nav a[href='/overview']"));
    }

    [Fact]
    public async Task Another_office_is_chosen_and_does_not_show_what_is_not_its_own()
    {
        var membership = await drive.MembershipNamed("Global Climate Forum");
        using var administrator = await Person.SignIn(host, "administrator");

        await administrator.Go("/overview");
        Assert.Equal(1, Links(administrator, "memberships", $"a[href='/register/{membership.Id}']"));
        await administrator.Go($"/overview?office={await drive.Office("arbeid-sosial-bolig")}");
        Assert.Equal(200, administrator.Status);
        Assert.Equal(0, Links(administrator, "memberships", $"a[href='/register/{membership.Id}']"));
        await administrator.Go($"/overview?office={Guid.Empty}");
        Assert.Equal(404, administrator.Status);
    }

    [Fact]
    public async Task A_reader_has_no_overview()
    {
        using var reader = await Person.SignIn(host, "leser");
        await reader.Go("/overview");

        Assert.Equal(403, reader.Status);
    }

    private static int Links(Person visitor, string part, string link) =>
        visitor.Page.QuerySelectorAll($"section:has(#{part}) {link}").Length;

    /// <summary>
    /// How many memberships take an active part, a passive one, or not stated, by their latest assessments.
    /// </summary>
    private async Task<List<int>> Participations()
    {
        using var commissioner = await Person.SignIn(host, CaseDriver.Commissioner);
        await commissioner.Go("/overview");
        Assert.Equal(200, commissioner.Status);
        var latest = commissioner.Page.QuerySelector("table[data-criterion=participation] tbody tr")!;
        return [.. latest.QuerySelectorAll("td[data-label]")
            .Select(cell => int.Parse(cell.TextContent, CultureInfo.InvariantCulture))];
    }
}

[Collection<SharedOnSqlite>]
public sealed class ShowOverviewOnSqlite(SqliteHost host) : ShowOverviewTests(host);

[Collection<SharedOnPostgres>]
public sealed class ShowOverviewOnPostgres(PostgresHost host) : ShowOverviewTests(host);
