using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Api;

/// <summary>What programs do through the JSON door besides driving a case.</summary>
public abstract class ApiTests(ServiceHost host)
{
    private readonly CaseDriver drive = new(host);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_membership_is_registered_and_a_fact_is_stated_and_ended()
    {
        var office = await drive.Office("klima-miljo-byutvikling");
        var made = await drive.Send(CaseDriver.Handler, "api/memberships",
            new { name = $"Nordlys {host.GetType().Name}", kind = "network", offices = new[] { office },
                reason = "Nytt nettverk." });
        var membership = $"api/memberships/{made["id"]}";
        var stated = await drive.Send(CaseDriver.Handler, $"{membership}/facts",
            new { kind = "contact-unit", value = "Klimaetaten", reason = "Avtalt." }, version: 1);
        Assert.Equal(2, stated["version"]!.GetValue<int>());

        using var client = await host.SignIn(CaseDriver.Handler);
        using var read = await client.GetAsync(new Uri(membership, UriKind.Relative), Stop);
        Assert.Equal("\"2\"", read.Headers.ETag!.Tag);
        var fact = Facts((await read.Content.ReadFromJsonAsync<JsonNode>(Stop))!)
            .Single(f => f["kind"]!.GetValue<string>() == "contact-unit");
        Assert.Equal("Klimaetaten", fact["value"]!.GetValue<string>());

        await drive.Send(CaseDriver.Handler, $"{membership}/facts/{fact["id"]}/end",
            new { on = drive.Today, reason = "Flyttet." }, version: 2);
        var ended = (await client.GetFromJsonAsync<JsonNode>(membership, Stop))!;
        Assert.Equal($"{drive.Today:yyyy-MM-dd}",
            Facts(ended).Single(f => f["id"]!.ToString() == fact["id"]!.ToString())["to"]!.GetValue<string>());
    }

    [Fact]
    public async Task A_stale_version_is_told_so_and_an_unknown_record_is_not_found()
    {
        var ubc = await drive.MembershipNamed("Union of the Baltic Cities");
        using var client = await host.SignIn("saksbehandler-byradsleder");
        object fact = new { kind = "contact-unit", value = "Et kontor", reason = "Avtalt." };

        using var stale = await client.Give($"api/memberships/{ubc.Id}/facts", fact, version: 99);
        using var unknown = await client.Give($"api/memberships/{Guid.Empty}/facts", fact, version: 1);
        using var unnamed = await client.PostAsJsonAsync(new Uri($"api/memberships/{ubc.Id}/facts", UriKind.Relative),
            fact, Stop);

        Assert.Equal((HttpStatusCode.PreconditionFailed, "record.stale"), (stale.StatusCode, await Code(stale)));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, "command.id-missing"), (unnamed.StatusCode, await Code(unnamed)));
    }

    [Fact]
    public async Task A_case_sends_its_version_as_the_etag_that_the_next_command_states()
    {
        var ubc = await drive.MembershipNamed("Union of the Baltic Cities");
        var opened = await drive.Send(CaseDriver.Handler, "api/cases",
            new { kind = "withdraw", membershipId = ubc.Id, decidingBody = "council" });
        using var client = await host.SignIn(CaseDriver.Handler);
        using var read = await client.GetAsync(new Uri($"api/cases/{opened["id"]}", UriKind.Relative), Stop);
        var version = (await read.Content.ReadFromJsonAsync<JsonNode>(Stop))!["version"]!.GetValue<int>();

        Assert.Equal($"\"{version}\"", read.Headers.ETag?.Tag);
        await drive.Send("administrator", $"api/cases/{opened["id"]}/cancellation",
            new { reason = "Ble åpnet for å lese versjonen." }, version);
    }

    [Fact]
    public async Task The_description_tells_each_command_by_its_own_fields()
    {
        using var client = await host.SignIn(CaseDriver.Handler);
        var schemas = (await client.GetFromJsonAsync<JsonNode>("openapi/v1.json", Stop))!["components"]!["schemas"]!
            .AsObject();
        var commands = await ServiceEndpoint.CommandsTaken(host);

        Assert.True(commands.Count > 40, $"{commands.Count} commands");
        Assert.All(commands, command => Assert.Equal(
            command.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name))
                .Except(["commandId", "version"]).Order(),
            schemas[$"{command.DeclaringType!.Name}.{command.Name}"]!["properties"]!.AsObject()
                .Select(property => property.Key).Order()));
    }

    [Theory]
    [InlineData("""{ "disqualified": [null], "points": [] }""")]
    [InlineData("""{ "points": [null] }""")]
    [InlineData("""{ "points": [], "substitutes": [{ "name": "Kari Nordmann" }] }""")]
    [InlineData("""{ "points": [], "substitutes": [{ "name": "Kari Nordmann", "for": null }] }""")]
    [InlineData("""{ "points": [{ "number": 1, "outcome": "adopted" }] }""")]
    public async Task What_is_missing_in_a_body_is_refused_and_does_not_fail(string resolution)
    {
        using var client = await host.SignIn("bystyrets-kontor");
        var body = JsonNode.Parse(
            $$"""{ "meetingId": "{{Guid.Empty}}", "outcome": "adopted", "resolution": {{resolution}} }""")!;

        using var answer = await client.Give($"api/cases/{Guid.Empty}/steps/{Guid.Empty}/treatment", body,
            version: 1);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(await Code(answer), (string[])["request.malformed", "field.required"]);
    }

    [Fact]
    public async Task Two_cases_are_tied_together_and_one_is_called_off()
    {
        var gcf = await drive.MembershipNamed("Global Climate Forum");
        var eurocities = await drive.MembershipNamed("Eurocities");
        var first = await drive.Open("administrator",
            new { kind = "withdraw", membershipId = gcf.Id, decidingBody = "council" });
        var second = await drive.Open("administrator",
            new { kind = "reevaluate", membershipId = eurocities.Id, decidingBody = "council" });
        var version = (await drive.Case())["version"]!.GetValue<int>();

        await drive.Send("administrator", $"api/cases/{second["id"]}/relations",
            new { other = $"{first["year"]}/{first["sequence"]}", note = "Samme gjennomgang." }, version);
        var called = await drive.Send("administrator", $"api/cases/{second["id"]}/cancellation",
            new { reason = "Åpnet ved en feil." }, version + 1);

        Assert.NotNull(called["endOutcome"]);
        Assert.Empty(called["openSteps"]!.AsArray());
        using var client = await host.SignIn("leser");
        var open = await client.GetFromJsonAsync<JsonNode>("api/cases?state=open", Stop);
        var closed = await client.GetFromJsonAsync<JsonNode>("api/cases?state=closed", Stop);
        Assert.Contains(first["id"]!.ToString(), Ids(open!));
        Assert.Contains(second["id"]!.ToString(), Ids(closed!));
    }

    [Fact]
    public async Task A_meeting_is_moved_and_an_item_is_taken_off_its_agenda()
    {
        var membership = await drive.MembershipNamed("Nordisk Veiforum");
        await drive.Open("administrator",
            new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council",
                offices = new[] { await drive.Office("klima-miljo-byutvikling") } });
        await drive.Assess("withdraw");
        await drive.Approve();
        var (step, _) = await drive.OpenStep("recommend");
        const string who = "byradets-sekretariat";
        var meeting =
            (await drive.Send(who, "api/meetings",
                new { body = "city-government", on = drive.Today.AddDays(30) }))["id"]!.GetValue<Guid>();
        await drive.Send(who, $"api/meetings/{meeting}/agenda", new { stepId = step, itemNumber = "900/26", publishesPapers = true },
            version: 1);
        await drive.Send(who, $"api/meetings/{meeting}/move",
            new { on = drive.Today.AddDays(37), reason = "Helligdag." }, version: 2);

        using var client = await host.SignIn(who);
        using var request = CommandRequest.To(HttpMethod.Delete, $"api/meetings/{meeting}/agenda/{step}", null, 3);
        using var taken = await client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        var read = (await client.GetFromJsonAsync<JsonNode>($"api/meetings/{meeting}", Stop))!;
        Assert.Empty(read["agenda"]!.AsArray());
        Assert.Equal($"{drive.Today.AddDays(37):yyyy-MM-dd}", read["on"]!.GetValue<string>());
    }

    [Fact]
    public async Task Lists_are_read()
    {
        using var client = await host.SignIn("leser");

        foreach (var list in new[] { "api/tasks", "api/memberships?search=eurau", "api/cases", "api/mandates",
            "api/meetings", "api/offices" })
        {
            using var answer = await client.GetAsync(new Uri(list, UriKind.Relative), Stop);
            Assert.True(answer.IsSuccessStatusCode,
                $"{list}: {answer.StatusCode} {await answer.Content.ReadAsStringAsync(Stop)}");
        }

        Assert.Equal("Eureau",
            (await client.GetFromJsonAsync<JsonNode>("api/memberships?search=eurau", Stop))!.AsArray()
                .Single()!["name"]!.GetValue<string>());
    }

    [Fact]
    public async Task The_description_tells_every_answer_and_every_header()
    {
        using var client = await host.SignIn("leser");
        var description = (await client.GetFromJsonAsync<JsonNode>("openapi/v1.json", Stop))!;
        var operations = description["paths"]!.AsObject()
            .SelectMany(
                path => path.Value!.AsObject()
                    .Select(method => (Path: path.Key, Method: method.Key, Says: method.Value!))).ToList();

        Assert.NotEmpty(operations);
        foreach (var (path, method, says) in operations.Where(
            operation => operation.Path.StartsWith("/api/", StringComparison.Ordinal)))
        {
            var answered = says["responses"]!.AsObject().First(answer => answer.Key.StartsWith('2'));
            Assert.True(answered.Value!["content"]?["application/json"]?["schema"] is not null,
                $"{method} {path} does not tell what it answers.");
            var headers = (says["parameters"]?.AsArray() ?? []).Where(p => p!["in"]!.GetValue<string>() == "header")
                .Select(p => p!["name"]!.GetValue<string>());
            Assert.Equal(method == "get" ? [] : ["Idempotency-Key", "If-Match"], headers);
        }
    }

    private static IEnumerable<JsonNode> Facts(JsonNode membership) =>
        membership["facts"]!.AsArray().Select(fact => fact!);

    private static IEnumerable<string> Ids(JsonNode list) =>
        list["rows"]!.AsArray().Select(row => row!["id"]!.ToString());

    private static async Task<string> Code(HttpResponseMessage answer) =>
        (await answer.Content.ReadFromJsonAsync<JsonNode>(Stop))!["code"]!.GetValue<string>();
}

[Collection<SharedOnSqlite>]
public sealed class ApiOnSqlite(SqliteHost host) : ApiTests(host);

[Collection<SharedOnPostgres>]
public sealed class ApiOnPostgres(PostgresHost host) : ApiTests(host);
