using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using MembershipCases.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.History;

public abstract class HistoryPageTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_entries_come_first_and_the_older_ones_can_be_paged_to_the_first()
    {
        using var client = await SignedIn();
        var seen = new List<long>();
        for (var address = "history"; address is not null;)
        {
            var page = await Page(client, address);
            seen.AddRange(page.QuerySelectorAll("tr[id^=entry-]").Select(row => long.Parse(row.Id!["entry-".Length..], CultureInfo.InvariantCulture)));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(seen.Count > 300, $"{seen.Count} entries");
        Assert.Equal(Enumerable.Range(1, (int)seen[0]).Select(sequence => (long)sequence).Reverse(), seen);
    }

    [Fact]
    public async Task A_filter_narrows_the_list_and_the_way_to_older_entries_keeps_it()
    {
        using var client = await SignedIn();
        var membership = await Read(db => db.Memberships.Where(m => m.Name.StartsWith("Global Climate Forum")).Select(m => m.Id).SingleAsync(Cancel));
        var page = await Page(client, $"history?membership={membership}");

        Assert.NotEmpty(page.QuerySelectorAll("tr[id^=entry-]"));
        Assert.All(page.QuerySelectorAll("tr[id^=entry-] > td:last-child"), cell => Assert.StartsWith("Global Climate Forum", cell.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains("person=", (await Page(client, $"history?person={Guid.Empty}")).QuerySelector("a[rel=next]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Empty((await Page(client, "history?from=01.01.2030")).QuerySelectorAll("tr[id^=entry-]"));
        var found = (await Page(client, "history?search=Global+Climate+Forum")).QuerySelectorAll("tr[id^=entry-]");
        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Contains("Global Climate Forum", row.TextContent, StringComparison.Ordinal));
        Assert.Empty((await Page(client, "history?search=finnes+ikke+noe+sted")).QuerySelectorAll("tr[id^=entry-]"));
        Assert.Empty((await Page(client, "history?case=1999/1")).QuerySelectorAll("tr[id^=entry-]"));
    }

    [Fact]
    public async Task The_file_has_a_line_for_every_entry()
    {
        using var client = await SignedIn();
        var file = await client.GetStringAsync(new Uri("history/export?happening=user.added", UriKind.Relative), Cancel);

        Assert.Equal(await Read(db => db.History.CountAsync(entry => entry.What == "user.added", Cancel)) + 1, file.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task The_language_follows_a_person_to_another_browser()
    {
        using var first = await SignedIn("arkivar");
        var token = (await Page(first, "history")).QuerySelector("form[action='/language'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var choice = new FormUrlEncodedContent([new("culture", "nn-NO"), new("returnUrl", "/history"), new("__RequestVerificationToken", token)]);
        using var answer = await first.PostAsync(new Uri("language", UriKind.Relative), choice, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var other = await SignedIn("arkivar");
        Assert.Equal("nn", (await Page(other, "history")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_page_of_refused_access_says_so_and_who_is_signed_in()
    {
        using var client = await SignedIn();
        using var answer = await client.GetAsync(new Uri("account/denied", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Du er logget inn som Leser", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    private static async Task<IHtmlDocument> Page(HttpClient client, string address) =>
        await new HtmlParser().ParseDocumentAsync(await client.GetStringAsync(new Uri(address, UriKind.Relative), Cancel), Cancel);

    private async Task<HttpClient> SignedIn(string subject = "leser")
    {
        var client = host.NewClient();
        using var form = new FormUrlEncodedContent([new("subject", subject)]);
        using var answer = await client.PostAsync(new Uri("account/sign-in", UriKind.Relative), form, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return client;
    }

    private async Task<T> Read<T>(Func<MembershipDb, Task<T>> read)
    {
        await using var scope = host.NewScope();
        return await read(scope.ServiceProvider.GetRequiredService<MembershipDb>());
    }
}

public sealed class HistoryPageOnSqlite(SqliteHost host) : HistoryPageTests(host), IClassFixture<SqliteHost>;

public sealed class HistoryPageOnPostgres(PostgresHost host) : HistoryPageTests(host), IClassFixture<PostgresHost>;

public sealed class CsvTests
{
    [Fact]
    public void A_text_that_looks_like_a_formula_stays_a_text() =>
        Assert.Equal("'=1+1;\"a;b\"\"c\";;vanlig\r\n", CsvSheet.Line(["=1+1", "a;b\"c", null, "vanlig"]));
}
