using System.Net;
using CsCheck;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Calendar;

public abstract class RenewCalendarAddressTests(ServiceHost host) : CalendarTests(host)
{
    [Fact]
    public async Task A_secret_address_tells_what_its_owner_is_to_do_until_it_is_renewed_or_taken_away()
    {
        var due = Remind.Today.AddDays(40);
        await Remind.OpenCaseDue(due, "Covenant of Mayors");
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);

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
        var opened = await Remind.OpenCaseDue(Remind.Today.AddDays(30), "Kommunenes internasjonale");
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        var address = await Move(handler);
        var step = await Remind.Db(
            db => db.Steps.Where(found => found.CaseId == opened && found.ClosedAt == null).Select(found => found.Id)
                .FirstAsync(Cancel));
        var before = Assert.Single((await Feed(address)).Events,
            found => found.Uid!.Contains($"{step}", StringComparison.Ordinal));

        var (_, version) = await Remind.Cases.OpenStep("assess");
        await Remind.Cases.Send(CaseDriver.Handler, $"api/cases/{opened}/extension",
            new { stepId = step, to = Remind.Today.AddDays(60), reason = "Nettverket svarer først da." }, version);

        var after = Assert.Single((await Feed(address)).Events, found => found.Uid == before.Uid);
        Assert.Equal(before.Start!.Value.AddDays(30), after.Start!.Value);
        Assert.True(after.Sequence > before.Sequence);
    }

    [Fact]
    public async Task Whoever_has_lost_the_last_role_has_no_calendar()
    {
        using var reader = await Person.SignIn(Host, "leser");
        var address = await Move(reader);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(address));

        var today = Remind.Today;
        await Remind.Db(
            db => db.Set<Assignment>().Where(a => db.Users.Any(user => user.Id == a.UserId && user.Subject == "leser"))
            .ExecuteUpdateAsync(set => set.SetProperty(a => a.To, today), Cancel));
        try
        {
            Assert.Equal(HttpStatusCode.NotFound, await StatusOf(address));
        }
        finally
        {
            await Remind.Db(
                db => db.Set<Assignment>()
                    .Where(a => db.Users.Any(user => user.Id == a.UserId && user.Subject == "leser"))
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.To, (DateOnly?)null), Cancel));
        }
    }

    [Fact]
    public async Task A_secret_that_the_page_did_not_make_is_refused()
    {
        using var handler = await Person.SignIn(Host, CaseDriver.Handler);
        await handler.Go("/calendar");
        await handler.Post("/calendar", WithKey(handler, "hemmelig"));

        Assert.Equal(400, handler.Status);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf("calendar/people/hemmelig.ics"));
    }

    /// <summary>Presses the button that makes a new address; gives the address without its Host.</summary>
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
        using var program = Host.NewClient();
        using var answer = await program.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private Task<bool> IsKeptAnywhere(string secret) => Remind.Db(async db =>
        await db.Users.AnyAsync(user => user.CalendarKeyHash == secret, Cancel)
        || (await db.History.AsNoTracking().ToListAsync(Cancel)).Exists(
            row => System.Text.Json.JsonSerializer.Serialize(row).Contains(secret, StringComparison.Ordinal))
        || (await db.Replies.AsNoTracking().ToListAsync(Cancel)).Exists(
            row => System.Text.Json.JsonSerializer.Serialize(row).Contains(secret, StringComparison.Ordinal)));
}

[Collection<SharedOnSqlite>]
public sealed class RenewCalendarAddressOnSqlite(SqliteHost host) : RenewCalendarAddressTests(host);

[Collection<SharedOnPostgres>]
public sealed class RenewCalendarAddressOnPostgres(PostgresHost host) : RenewCalendarAddressTests(host);
