
namespace MembershipCases.Web.Tests.Tasks;

/// <summary>The start page.</summary>
public abstract class ListTasksTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    [Fact]
    public async Task Everyone_sees_their_own_tasks_with_what_is_overdue_and_what_waits_for_others()
    {
        var membership = await drive.MembershipNamed("Global Climate Forum");
        var opened = await drive.Open(CaseDriver.Handler,
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" });
        var link = $"a[href='/cases/{opened["year"]}/{opened["sequence"]}']";

        Assert.Equal((1, 0), await Seen(CaseDriver.Handler, link));
        Assert.Equal((0, 1), await Seen(CaseDriver.Commissioner, link));
        Assert.Equal((0, 0), await Seen("byradets-sekretariat", link));
        Assert.Equal((0, 0), await Seen("saksbehandler-arbeid-sosial-bolig", link));

        host.Time.Advance(TimeSpan.FromDays(60));
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go("/");
        Assert.Contains("Restanser: 1", handler.Text, StringComparison.Ordinal);
        Assert.Null(handler.Page.QuerySelector(".mc-pager"));
        await drive.Assess("withdraw");
        Assert.Equal((0, 1), await Seen(CaseDriver.Handler, link));
        Assert.Equal((1, 0), await Seen(CaseDriver.Commissioner, link));
    }

    [Fact]
    public async Task A_list_goes_on_where_the_page_before_it_ended()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go($"/?mine=2030-01-01_{Guid.Empty:N}");

        Assert.Equal(200, handler.Status);
        Assert.Empty(handler.Page.QuerySelectorAll("section:has(#mine) tbody tr"));
    }

    [Theory]
    [InlineData("leser")]
    [InlineData("administrator")]
    public async Task Those_who_do_no_steps_see_an_overview(string subject)
    {
        using var reader = await Person.SignIn(host, subject);
        await reader.Go("/");

        Assert.Equal(200, reader.Status);
        Assert.Contains("Oversikt", reader.Text, StringComparison.Ordinal);
        Assert.Null(reader.Page.QuerySelector("#mine"));
    }

    private async Task<(int Mine, int Others)> Seen(string subject, string link)
    {
        using var visitor = await Person.SignIn(host, subject);
        await visitor.Go("/");
        Assert.Equal(200, visitor.Status);
        return (visitor.Page.QuerySelectorAll($"section:has(#mine) {link}").Length,
            visitor.Page.QuerySelectorAll($"section:has(#others) {link}").Length);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ListTasksOnSqlite(SqliteHost host) : ListTasksTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListTasksOnPostgres(PostgresHost host) : ListTasksTests(host);
