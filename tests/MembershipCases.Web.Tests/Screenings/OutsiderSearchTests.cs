using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MembershipCases.Web.Tests.Screenings;

/// <summary>What is withheld from a person has no part in what they find, in how much, and in where it leads on.</summary>
public abstract partial class OutsiderSearchTests(ServiceHost host)
{
    /// <summary>A word of the withheld texts, and one as long that stands nowhere.</summary>
    private const string Withheld = CanaryRecords.Paper, Absent = "papirfisk";

    private const string Outsider = "leser";
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_for_withheld_words_is_answered_like_one_for_words_that_stand_nowhere()
    {
        var planted = await new CanaryRecords(host).PlantUnpublished();
        await ScreenAFact(planted);
        var addresses = await Searches(planted);
        var walk = await ReadableAddresses.Of(host, planted);
        var answers = Same(await walk.Read(Outsider, new[] { Withheld, Absent }.SelectMany(
            word => addresses.Select(address => address.Replace("{}", word, StringComparison.Ordinal)))));
        var (found, nothing) = (answers[..addresses.Count], answers[addresses.Count..]);

        Assert.Empty(found.Zip(nothing).Where(pair => pair.First != pair.Second).Select(pair => pair.First[..160]));
        Assert.True(found.Count(answer => answer.StartsWith("OK", StringComparison.Ordinal)) > 60);
        using var handler = await host.SignIn(CanaryRecords.Handler);
        Assert.Contains($"{Withheld}0",
            await handler.GetStringAsync(new Uri($"history?search={Withheld}", UriKind.Relative), Cancel),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_search_finds_the_text_that_stands_for_a_screened_one()
    {
        var planted = new CanaryRecords(host);
        var membership = (await new Situation(host).Prepare("")).MembershipId;
        await ScreenAFact(planted, membership);
        using var reader = await Person.SignIn(host, Outsider);

        var rows = (await reader.Open("history?search=Erstatningstekst+i+registeret")).QuerySelectorAll("tr[id^=entry-]");
        Assert.Contains(rows, row => row.TextContent.Contains("Erstatningstekst i registeret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_assessment_of_a_screened_document_counts_in_no_filter_of_the_register()
    {
        var membership = (await new Situation(host).Prepare("")).MembershipId;
        using var uploaded = await SharedRecords.Upload(host, "Gjennomgang\n\n1. Eurocities\n\nBergen er aktiv.\n",
            "hemmelig.txt", CanaryRecords.Handler);
        var document = JsonNode.Parse(await uploaded.Content.ReadAsStringAsync(Cancel))!["id"]!.GetValue<Guid>();
        await using (var scope = host.NewScope())
        {
            var db = (MembershipDb)scope.ServiceProvider.GetService(typeof(MembershipDb))!;
            db.Assessments.Add(new Assessment(Guid.CreateVersion7(host.Time.GetUtcNow()), membership, null, 2026, document,
                new AssessmentText { Participation = Participation.Passive }, null, host.Time.GetUtcNow()));
            await db.SaveRows(Cancel);
        }

        using var reader = await Person.SignIn(host, Outsider);
        Assert.NotNull((await reader.Open("register?participation=Passive")).QuerySelector($"main a[href='/register/{membership}']"));
        var planted = new CanaryRecords(host);
        await planted.Screen(CanaryRecords.Handler, ScreenedRecord.Document, document, new(document, "text"));
        Assert.Null((await reader.Open("register?participation=Passive")).QuerySelector($"main a[href='/register/{membership}']"));
    }

    private static Task ScreenAFact(CanaryRecords planted) => ScreenAFact(planted, planted.MembershipId);

    private static async Task ScreenAFact(CanaryRecords planted, Guid membership)
    {
        await planted.Drive.Send(CanaryRecords.Handler, $"api/memberships/{membership}/facts",
            new { kind = "demands", value = $"Hemmelig krav: {Withheld}900.", reason = "Prøve." },
            await planted.VersionOf(ScreenedRecord.Membership, membership));
        var place = (await planted.Open(ScreenedRecord.Membership, membership)).First();
        while (place != default)
        {
            await planted.Screen(CanaryRecords.Handler, ScreenedRecord.Membership, membership, place,
                "Erstatningstekst i registeret.");
            place = (await planted.Open(ScreenedRecord.Membership, membership)).FirstOrDefault();
        }
    }

    /// <summary>Every address that answers GET, asked with words, and the history from every entry of the case.</summary>
    private async Task<List<string>> Searches(CanaryRecords planted)
    {
        var walk = await ReadableAddresses.Of(host, planted);
        var (number, places) = await host.Read(async db =>
        {
            var of = await db.Cases.FindAsync([planted.CaseId], Cancel);
            return ($"{of!.Year}/{of.Sequence}", db.History.Where(entry => entry.CaseId == planted.CaseId)
                .Select(entry => entry.Sequence).ToList());
        });
        return
        [
            .. (await walk.Addresses()).Where(address => !address.Contains('?', StringComparison.Ordinal))
                .Select(address => $"{address}?search={{}}&words={{}}"),
            "/cases?handler=Csv&words={}", "/register/export?format=csv&search={}",
            .. places.SelectMany(place => new[]
            {
                $"/history?case={number}&search={{}}&before={place + 1}",
                $"/history?case={number}&search={{}}&after={place - 1}",
            }),
        ];
    }

    /// <summary>The answers without what differs from one answer to the next.</summary>
    private static List<string> Same(IEnumerable<(string Address, HttpStatusCode Status, string Says)> answers) =>
        [.. answers.Select(answer => Once().Replace(
            $"{answer.Status} {answer.Address}\n{(answer.Status == HttpStatusCode.OK ? answer.Says : "")}", "")
            .Replace(Withheld, "", StringComparison.Ordinal).Replace(Absent, "", StringComparison.Ordinal))];

    [GeneratedRegex("""
        CfDJ8[\w-]*|value="[\w-]{20,}"|nonce[-="]+[\w+/=]*|[0-9a-f]{32}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|00-[0-9a-f]{32}-[0-9a-f-]*
        """)]
    private static partial Regex Once();
}

[Collection<SharedOnSqlite>]
public sealed class OutsiderSearchOnSqlite(SqliteHost host) : OutsiderSearchTests(host);

[Collection<SharedOnPostgres>]
public sealed class OutsiderSearchOnPostgres(PostgresHost host) : OutsiderSearchTests(host);
