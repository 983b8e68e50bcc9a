using CsCheck;
using MembershipCases.Web.Features.Calendar;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Calendar;

public abstract class ShowCalendarTests(ServiceHost host) : CalendarTests(host)
{
    [Fact]
    public async Task A_month_shows_deadlines_on_their_days_to_those_whose_they_are()
    {
        var due = new DateOnly(2027, 5, 18);
        await Remind.OpenCaseDue(due);
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        using var other = await Person.SignIn(Host, "saksbehandler-kultur-mangfold-likestilling");

        await handler.Go("/calendar?month=2027-05");
        var day = handler.Page.QuerySelector("td:has(time[datetime='2027-05-18'])")!;
        Assert.NotNull(day.QuerySelector("[data-kind=Step] a[href^='/cases/']"));
        var both = handler.Page.QuerySelector("td:has(time[datetime='2027-05-17'])")!.TextContent;
        Assert.Contains("17. mai", both, StringComparison.Ordinal);
        Assert.Contains("andre pinsedag", both, StringComparison.Ordinal);
        Assert.Equal("mai 2027", handler.Page.QuerySelector("main h2")!.TextContent);
        Assert.Equal(0, handler.Page.QuerySelectorAll("tbody td").Length % 7);

        await other.Go("/calendar?month=2027-05");
        Assert.Null(other.Page.QuerySelector("td:has(time[datetime='2027-05-18']) [data-kind=Step]"));
    }

    [Theory]
    [InlineData("2027-13", 200)]
    [InlineData("x", 200)]
    [InlineData("0001-01", 404)]
    [InlineData("9999-12", 404)]
    public async Task A_month_that_is_none_is_this_month_and_one_beyond_all_sense_is_not_found(string month, int status)
    {
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        await handler.Go($"/calendar?month={month}");

        Assert.Equal(status, handler.Status);
    }

    [Fact]
    public async Task Whatever_a_title_holds_is_read_back_as_it_was_written()
    {
        await using var scope = Host.NewScope();
        var file = new CalendarFile(scope.ServiceProvider.GetRequiredService<Texts>(), Language.Bokmål,
            new Uri("https://cases.example.org"), Host.Time.GetUtcNow());
        var pieces = Gen.OneOf("a", "æ", ",", ";", ":", "\\", "\n", "\"", "END:VEVENT", "BEGIN:VALARM", " ", "\\n",
            "😀", new string('x', 80));
        pieces.Array[1, 12].Select(string.Concat).Where(title => title.Trim().Length > 0).Sample(title =>
        {
            var entry = new CalendarEntry(EntryKind.Mandate, Guid.Empty, new DateOnly(2027, 3, 1), title,
                "/mandates", 3);
            var read = Ical.Net.Calendar.Load(file.Write("x", [entry]))!;
            var only = Assert.Single(read.Events);
            Assert.Equal("Bystyrets frist: " + title, only.Summary);
        }, iter: 200);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ShowCalendarOnSqlite(SqliteHost host) : ShowCalendarTests(host);

[Collection<SharedOnPostgres>]
public sealed class ShowCalendarOnPostgres(PostgresHost host) : ShowCalendarTests(host);
