using System.Net;
using CsCheck;
using MembershipCases.Web.Features.Calendar;
using MembershipCases.Web.Tests.Reminders;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Tasks;

/// <summary>The calendar on its page, and as what calendar programs subscribe to.</summary>
public abstract class CalendarTests(ServiceHost host)
{
    private readonly ReminderDriver remind = new(host);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Anyone_may_subscribe_to_when_a_body_meets_in_summer_time_and_in_winter_time()
    {
        var (winter, summer) = (new DateOnly(2028, 1, 19), new DateOnly(2028, 6, 21));
        foreach (var on in new[] { winter, summer })
            await remind.Cases.Send("bystyrets-kontor", "api/meetings",
                new { body = "council", on, startsAt = "16:30:00", place = "Bystyresalen, 2; nord",
                    handInBy = on.AddDays(-20) });

        var calendar = await Feed("calendar/bodies/council.ics");
        var meetings = calendar.Events.Where(entry => entry.Uid!.StartsWith("meeting-", StringComparison.Ordinal))
            .ToDictionary(entry => DateOnly.FromDateTime(entry.Start!.Value));

        Assert.Equal((15, 14), (meetings[winter].Start!.AsUtc.Hour, meetings[summer].Start!.AsUtc.Hour));
        Assert.Equal(("Møte i Bystyret", "Bystyresalen, 2; nord"),
            (meetings[winter].Summary, meetings[winter].Location));
        var handIn = Assert.Single(calendar.Events,
            entry => entry.Start!.Value == winter.AddDays(-20).ToDateTime(TimeOnly.MinValue));
        Assert.False(handIn.Start!.HasTime);
        Assert.DoesNotContain(calendar.Events, entry => entry.Summary!.Contains("Byråd", StringComparison.Ordinal));
        using var stranger = host.NewClient();
        using var none = await stranger.GetAsync(new Uri("calendar/bodies/no-such-body.ics", UriKind.Relative), Cancel);
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Fact]
    public async Task A_secret_address_tells_what_its_owner_is_to_do_until_it_is_renewed_or_taken_away()
    {
        var due = remind.Today.AddDays(40);
        await remind.OpenCaseDue(due, "Covenant of Mayors");
        using var handler = await Person.SignIn(host, CaseDriver.Handler);

        var first = await Move(handler);
        var entry = Assert.Single((await Feed(first)).Events,
            found => found.Start!.Value == due.ToDateTime(TimeOnly.MinValue));
        Assert.StartsWith("Frist: ", entry.Summary, StringComparison.Ordinal);
        Assert.StartsWith("/cases/", entry.Url!.AbsolutePath, StringComparison.Ordinal);
        await handler.Go("/calendar");
        Assert.DoesNotContain(first, handler.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);

        var second = await Move(handler);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), (await StatusOf(first), await StatusOf(second)));

        await handler.Post("/calendar", WithKey(handler, ""));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(second));
        foreach (var address in new[] { first, second })
            Assert.False(await IsKeptAnywhere(address.Split('/')[^1][..^4]));
    }

    [Fact]
    public async Task A_deadline_that_moves_is_the_same_entry_on_another_day()
    {
        var opened = await remind.OpenCaseDue(remind.Today.AddDays(30), "Kommunenes internasjonale");
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        var address = await Move(handler);
        var step = await remind.Db(
            db => db.Steps.Where(found => found.CaseId == opened && found.ClosedAt == null).Select(found => found.Id)
                .FirstAsync(Cancel));
        var before = Assert.Single((await Feed(address)).Events,
            found => found.Uid!.Contains($"{step}", StringComparison.Ordinal));

        var (_, version) = await remind.Cases.OpenStep("assess");
        await remind.Cases.Send(CaseDriver.Handler, $"api/cases/{opened}/extension",
            new { stepId = step, to = remind.Today.AddDays(60), reason = "Nettverket svarer først da." }, version);

        var after = Assert.Single((await Feed(address)).Events, found => found.Uid == before.Uid);
        Assert.Equal(before.Start!.Value.AddDays(30), after.Start!.Value);
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public async Task Whoever_has_lost_the_last_role_has_no_calendar()
    {
        using var reader = await Person.SignIn(host, "leser");
        var address = await Move(reader);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(address));

        var today = remind.Today;
        await remind.Db(
            db => db.Set<Assignment>().Where(a => db.Users.Any(user => user.Id == a.UserId && user.Subject == "leser"))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.To, today), Cancel));
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(address));
        }
        finally
        {
            await remind.Db(
                db => db.Set<Assignment>()
                    .Where(a => db.Users.Any(user => user.Id == a.UserId && user.Subject == "leser"))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.To, (DateOnly?)null), Cancel));
        }
    }

    [Fact]
    public async Task A_secret_that_the_page_did_not_make_is_refused()
    {
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go("/calendar");
        await handler.Post("/calendar", WithKey(handler, "hemmelig"));

        Assert.Equal(400, handler.Status);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("calendar/people/hemmelig.ics"));
    }

    [Fact]
    public async Task A_month_shows_deadlines_on_their_days_to_those_whose_they_are()
    {
        var due = new DateOnly(2027, 5, 18);
        await remind.OpenCaseDue(due);
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        using var other = await Person.SignIn(host, "saksbehandler-kultur-mangfold-likestilling");

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
        using var handler = await Person.SignIn(host, CaseDriver.Handler);
        await handler.Go($"/calendar?month={month}");

        Assert.Equal(status, handler.Status);
    }

    [Fact]
    public async Task Whatever_a_title_holds_is_read_back_as_it_was_written()
    {
        await using var scope = host.NewScope();
        var file = new CalendarFile(scope.ServiceProvider.GetRequiredService<Texts>(), Language.Bokmål,
            new Uri("https://cases.example.org"), host.Time.GetUtcNow());
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

    /// <summary>Presses the button that makes a new address; gives the address without its host.</summary>
    private static async Task<string> Move(Person visitor)
    {
        await visitor.Go("/calendar");
        var key = visitor.Page.QuerySelectorAll("button[name='Input.Key']")
            .Select(button => button.GetAttribute("value")).First(value => value is { Length: > 0 })!;
        await visitor.Post("/calendar", WithKey(visitor, key));
        Assert.Equal(302, visitor.Status);
        await visitor.Go("/calendar");
        return new Uri(visitor.Page.GetElementById("my-address")!.TextContent).AbsolutePath.TrimStart('/');
    }

    private static IEnumerable<KeyValuePair<string, string>> WithKey(Person visitor, string key) =>
        visitor.Page.QuerySelectorAll("#subscribe form input[type=hidden]")
            .Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value")!))
            .Append(new("Input.Key", key));

    private async Task<HttpStatusCode> StatusOf(string address)
    {
        using var program = host.NewClient();
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private async Task<Ical.Net.Calendar> Feed(string address)
    {
        using var program = host.NewClient();
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        answer.EnsureSuccessStatusCode();
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        return Ical.Net.Calendar.Load(await answer.Content.ReadAsStringAsync(Cancel))!;
    }

    private Task<bool> IsKeptAnywhere(string secret) => remind.Db(async db =>
        await db.Users.AnyAsync(user => user.CalendarKeyHash == secret, Cancel)
        || (await db.History.AsNoTracking().ToListAsync(Cancel)).Exists(
            row => System.Text.Json.JsonSerializer.Serialize(row).Contains(secret, StringComparison.Ordinal))
        || (await db.Replies.AsNoTracking().ToListAsync(Cancel)).Exists(
            row => System.Text.Json.JsonSerializer.Serialize(row).Contains(secret, StringComparison.Ordinal)));
}

public sealed class CalendarOnSqlite(SqliteHost host) : CalendarTests(host), IClassFixture<SqliteHost>;

public sealed class CalendarOnPostgres(PostgresHost host) : CalendarTests(host), IClassFixture<PostgresHost>;
