using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.History;

public abstract class ListHistoryTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_newest_entries_come_first_and_the_older_ones_can_be_paged_to_the_first()
    {
        using var client = await Person.SignIn(host, "leser");
        var seen = new List<long>();
        for (var address = "history"; address is not null;)
        {
            var page = await client.Open(address);
            seen.AddRange(
                page.QuerySelectorAll("tr[id^=entry-]")
                    .Select(row => long.Parse(row.Id!["entry-".Length..], CultureInfo.InvariantCulture)));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.True(seen.Count > 300, $"{seen.Count} entries");
        Assert.Equal(Enumerable.Range(1, (int)seen[0]).Select(sequence => (long)sequence).Reverse(), seen);
    }

    [Fact]
    public async Task A_filter_narrows_the_list_and_the_way_to_older_entries_keeps_it()
    {
        using var client = await Person.SignIn(host, "leser");
        var membership =
            await host.Read(
                db => db.Memberships.Where(m => m.Name.StartsWith("Global Climate Forum")).Select(m => m.Id)
                    .SingleAsync(Cancel));
        var page = await client.Open($"history?membership={membership}");

        Assert.NotEmpty(page.QuerySelectorAll("tr[id^=entry-]"));
        Assert.All(page.QuerySelectorAll("tr[id^=entry-] > td:last-child"),
            cell => Assert.StartsWith("Global Climate Forum", cell.TextContent.Trim(), StringComparison.Ordinal));
        Assert.Contains("person=",
            (await client.Open($"history?person={Guid.Empty}")).QuerySelector("a[rel=next]")!.GetAttribute("href"),
            StringComparison.Ordinal);
        Assert.Empty((await client.Open("history?from=01.01.2030")).QuerySelectorAll("tr[id^=entry-]"));
        var found = (await client.Open("history?search=Global+Climate+Forum")).QuerySelectorAll("tr[id^=entry-]");
        Assert.NotEmpty(found);
        Assert.All(found, row => Assert.Contains("Global Climate Forum", row.TextContent, StringComparison.Ordinal));
        Assert.Empty((await client.Open("history?search=finnes+ikke+noe+sted")).QuerySelectorAll("tr[id^=entry-]"));
        Assert.Empty((await client.Open("history?case=1999/1")).QuerySelectorAll("tr[id^=entry-]"));
    }

    [Fact]
    public async Task The_file_has_a_line_for_every_entry()
    {
        using var client = await Person.SignIn(host, "leser");
        using var answer = await client.Go("history/export?happening=user.added");
        var file = await answer.Content.ReadAsStringAsync(Cancel);

        Assert.Equal(await host.Read(db => db.History.CountAsync(entry => entry.What == "user.added", Cancel)) + 1,
            file.Split("\r\n").Length - 1);
    }

    [Theory]
    [InlineData("leser", false)]
    [InlineData(CaseDriver.Handler, false)]
    [InlineData("arkivar", true)]
    [InlineData("administrator", true)]
    public async Task How_people_are_known_at_sign_in_is_read_by_those_who_keep_people_and_archive(
        string who, bool reads)
    {
        using var client = await Person.SignIn(host, who, follows: true);
        await client.Go("/history/export?happening=user.added");
        Assert.Equal(reads, client.Html.Contains(CaseDriver.Commissioner, StringComparison.Ordinal));
        foreach (var asked in new[] { "happening=user.added", $"search={CaseDriver.Commissioner}" })
        {
            var rows = (await client.Open($"/history?{asked}")).QuerySelectorAll("tr[id^=entry-]");
            Assert.Equal(reads,
                rows.Any(row => row.TextContent.Contains(CaseDriver.Commissioner, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public async Task The_language_follows_a_person_to_another_browser()
    {
        using var first = await Person.SignIn(host, "arkivar");
        var token = (await first.Open("history")).QuerySelector(
            "form[action='/language'] input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        using var answer = await first.Post("language",
            [new("culture", "nn-NO"), new("returnUrl", "/history"), new("__RequestVerificationToken", token)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);

        using var other = await Person.SignIn(host, "arkivar");
        Assert.Equal("nn", (await other.Open("history")).DocumentElement.GetAttribute("lang"));
    }

    [Fact]
    public async Task The_page_of_refused_access_says_so_and_who_is_signed_in()
    {
        using var client = await Person.SignIn(host, "leser");
        using var answer = await client.Go("account/denied");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Du er logget inn som Leser", await answer.Content.ReadAsStringAsync(Cancel),
            StringComparison.Ordinal);
    }
}

[Collection<SharedOnSqlite>]
public sealed class ListHistoryOnSqlite(SqliteHost host) : ListHistoryTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListHistoryOnPostgres(PostgresHost host) : ListHistoryTests(host);

public sealed class CsvTests
{
    private static readonly char[] Separators = [';', ',', '\t'];

    [Fact]
    public void A_text_that_looks_like_a_formula_stays_a_text() =>
        Assert.Equal("'=1+1;\"a;b\"\"c\";;vanlig\r\n", CsvSheet.Line(["=1+1", "a;b\"c", null, "vanlig"]));

    [Theory]
    [InlineData("Vedtak,=1+1")]
    [InlineData("Vedtak, \"=1+1\"")]
    [InlineData("\"=1+1")]
    [InlineData("a,\"\",@SUM(A1)")]
    [InlineData("linje\n-2+3")]
    [InlineData("fane\t+1")]
    public void A_text_stays_a_text_when_the_file_is_opened_with_another_separator(string text)
    {
        var line = CsvSheet.Line(["først", text, "sist, sagt"]);
        Assert.DoesNotContain(Separators.SelectMany(separator => Opened(line, separator)),
            cell => cell.TrimStart(' ', '"').StartsWith('=') || "+-@".Any(cell.TrimStart(' ', '"').StartsWith));
    }

    [Fact]
    public void A_sign_within_a_text_is_left_alone() =>
        Assert.Equal("a+b = c;12-14, 15\r\n", CsvSheet.Line(["a+b = c", "12-14, 15"]));

    /// <summary>The cells as a lenient spreadsheet program makes them: quotes count where a cell begins.</summary>
    private static List<string> Opened(string file, char separator)
    {
        var (cells, cell, quoted) = (new List<string>(), "", false);
        for (var at = 0; at < file.Length; at++)
        {
            if (file[at] == '"' && quoted && at + 1 < file.Length && file[at + 1] == '"') cell += file[at++];
            else if (file[at] == '"' && (quoted || cell.Length == 0)) quoted = !quoted;
            else if (!quoted && (file[at] == separator || file[at] is '\r' or '\n')) (cells, cell) = ([.. cells, cell], "");
            else cell += file[at];
        }

        return [.. cells, cell];
    }
}
