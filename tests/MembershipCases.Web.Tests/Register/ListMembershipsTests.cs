using System.IO.Compression;
using System.Net;
using System.Text.Json.Nodes;
using AngleSharp.Html.Dom;

namespace MembershipCases.Web.Tests.Register;

public abstract class ListMembershipsTests(ServiceHost host)
{
    private static readonly string[] Registered = ["=HYPERLINK(\"http://x\")", "Solidaritetsbyene"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_lists_every_membership_in_Norwegian_order()
    {
        using var reader = await Person.SignIn(host, "leser");

        var names = Names(await reader.Open("register"));

        Assert.Equal(39, names.Count(name => !Registered.Contains(name)));
        Assert.Equal(names.Order(StringComparer.Create(new("nb-NO"), ignoreCase: true)), names);
    }

    [Theory]
    [InlineData("eurau", "Eureau")]
    [InlineData("Turku", "Åbo")]
    [InlineData("mayors for peace", "Ordførere for fred")]
    public async Task A_membership_is_found_by_any_of_its_names(string words, string name)
    {
        using var reader = await Person.SignIn(host, "leser");

        var names = Names(await reader.Open($"register?search={Uri.EscapeDataString(words)}"));

        Assert.Contains(name, Assert.Single(names), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Filters_narrow_the_list_and_its_pictures_alike()
    {
        using var reader = await Person.SignIn(host, "leser");

        var page = await reader.Open("register?kind=TwinTown");

        Assert.Equal(5, Names(page).Count);
        Assert.Equal(5,
            page.QuerySelectorAll(".mc-bars")[1].QuerySelectorAll(".mc-number")
                .Sum(cell => int.Parse(cell.TextContent, System.Globalization.CultureInfo.InvariantCulture)));
        Assert.True(Names(await reader.Open("register?participation=Passive")).Count is > 0 and < 39);
        Assert.True(Names(await reader.Open("register?status=JoinRequested")).Count is > 0 and < 39);
    }

    [Fact]
    public async Task The_register_as_of_a_day_says_what_it_knew_and_that_it_does_not_know_the_rest()
    {
        using var reader = await Person.SignIn(host, "leser");
        var rows = (await reader.Open("register?asOf=01.01.1985"))
            .QuerySelectorAll(".ds-table tbody tr")
            .ToDictionary(row => row.QuerySelector("a")!.TextContent.Trim(),
                row => (Href: row.QuerySelector("a")!.GetAttribute("href")!,
                    Status: row.QuerySelector(".ds-tag")!.TextContent));
        var eurocities = rows["Eurocities"];

        Assert.Equal("Ikke medlem", eurocities.Status);
        Assert.Equal("Ikke medlem", rows["Union of the Baltic Cities (UBC)"].Status);
        // Only the twin towns have been members for so long, and of most the register says no year.
        Assert.InRange(rows.Values.Count(row => row.Status == "Medlem"), 1, 5);
        Assert.True(rows.Values.Count(row => row.Status == "Ikke kjent") > 15);
        Assert.Equal("Ikke medlem", (await reader.Open(eurocities.Href)).QuerySelector(".mc-title .ds-tag")!.TextContent);
        using var csv = await reader.Go("register/export?format=csv&asOf=01.01.1985&search=eurocities");
        Assert.Matches("Eurocities;[^;]+;Ikke medlem;", await csv.Content.ReadAsStringAsync(Cancel));
        Assert.DoesNotContain("Eurocities", Names(await reader.Open("register?asOf=01.01.1985&status=Member")));
        Assert.Contains("Eurocities", Names(await reader.Open("register?asOf=01.01.2010&status=Member")));

        var listed = JsonNode.Parse(await Json("api/memberships?asOf=1985-01-01&search=eurocities"))![0]!;
        Assert.Equal("not-member", $"{listed["status"]}");
        Assert.Equal("not-member", $"{JsonNode.Parse(await Json($"api/memberships/{listed["id"]}?asOf=1985-01-01"))!["status"]}");
        Assert.Contains(JsonNode.Parse(await Json("api/memberships?asOf=1985-01-01"))!.AsArray(), row => row!["status"] is null);

        async Task<string> Json(string address)
        {
            using var answer = await reader.Go(address);
            return await answer.Content.ReadAsStringAsync(Cancel);
        }
    }

    [Fact]
    public async Task Nothing_found_is_said_in_words()
    {
        using var reader = await Person.SignIn(host, "leser");

        var page = await reader.Open("register?search=finnesikke");

        Assert.Empty(Names(page));
        Assert.NotNull(page.QuerySelector(".mc-empty"));
    }

    [Fact]
    public async Task The_list_is_exported_with_its_filter_and_nothing_in_it_is_a_formula()
    {
        using var handler = await Person.SignIn(host, "saksbehandler-klima-miljo-byutvikling");
        await Register(handler, "=HYPERLINK(\"http://x\")");

        using var csv = await handler.Go("register/export?format=csv&search=hyperlink");
        using var xlsx = await handler.Go("register/export?format=xlsx&search=hyperlink");

        var bytes = await csv.Content.ReadAsByteArrayAsync(Cancel);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..])
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(2, lines.Length);
        Assert.StartsWith("\"'=HYPERLINK(\"\"http://x\"\")\";", lines[1], StringComparison.Ordinal);
        var sheet = await Sheet(xlsx);
        Assert.Contains("=HYPERLINK", sheet, StringComparison.Ordinal);
        Assert.Contains("t=\"inlineStr\"", sheet, StringComparison.Ordinal);
        Assert.DoesNotContain(":f>", sheet, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_register_is_shown_to_nobody_who_is_not_signed_in()
    {
        using var client = host.NewClient();

        using var answer = await client.GetAsync(new Uri("register", UriKind.Relative), Cancel);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task An_arena_is_registered_once_by_a_case_handler_and_never_by_a_reader()
    {
        using var handler = await Person.SignIn(host, "saksbehandler-klima-miljo-byutvikling");
        using var reader = await Person.SignIn(host, "leser");

        using var made = await Register(handler, "Solidaritetsbyene");
        using var again = await Register(handler, "solidaritetsbyene");
        using var refused = await reader.Go("register/new");

        Assert.Equal(HttpStatusCode.Redirect, made.StatusCode);
        var page = await handler.Open(made.Headers.Location!.ToString()[1..]);
        Assert.Contains("Ikke medlem", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector(".mc-facts a[href^='/offices/']"));
        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        Assert.NotNull((await Person.Read(again)).QuerySelector("#Input_Name-error"));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
    }

    private static async Task<HttpResponseMessage> Register(Person visitor, string name)
    {
        var page = await visitor.Open("register/new");
        var office = page.QuerySelector("input[name='Input.Offices']")!.GetAttribute("value")!;
        return await visitor.Send(
            page, "register/new", ("Input.Name", name), ("Input.Kind", "Network"), ("Input.Offices", office),
            ("Input.Reason", "Foreslått av fagavdelingen."));
    }

    private static async Task<string> Sheet(HttpResponseMessage answer)
    {
        await using var file = new ZipArchive(await answer.Content.ReadAsStreamAsync(Cancel), ZipArchiveMode.Read);
        var entry = file.Entries.Single(part => part.FullName.Contains("worksheets/", StringComparison.Ordinal));
        using var text = new StreamReader(await entry.OpenAsync(Cancel));
        return await text.ReadToEndAsync(Cancel);
    }

    private static List<string> Names(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".ds-table tbody td:first-child").Select(cell => cell.TextContent.Trim())];
}

[Collection<SharedOnSqlite>]
public sealed class ListMembershipsOnSqlite(SqliteHost host) : ListMembershipsTests(host);

[Collection<SharedOnPostgres>]
public sealed class ListMembershipsOnPostgres(PostgresHost host) : ListMembershipsTests(host);
