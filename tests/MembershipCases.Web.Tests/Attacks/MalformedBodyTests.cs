using System.Text;
using System.Text.Json.Nodes;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// Bodies that are not what a route takes: other types, too deep, said twice, or with what nobody asked for.
/// </summary>
public abstract class MalformedBodyTests(ServiceHost host)
{
    private static readonly string[] Values = ["null", "1", "-1", "1e400", "true", "[]", "{}", "\"\"", "\"x\"",
        "[[[[]]]]", "{\"$type\":\"System.IO.FileInfo\"}", "\"2026-13-45\"", "99999999999999999999"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_of_another_kind_is_refused_or_read_and_never_a_failure_of_the_service()
    {
        var planting = new InjectionWalk(host);
        foreach (var (attempt, subject) in InjectionWalk.Commands)
        {
            var situation = await new Situation(host).Prepare(attempt.State);
            foreach (var place in Properties(await InjectionWalk.Sample(attempt, situation), []))
                foreach (var value in Values)
                {
                    var body = await InjectionWalk.Sample(attempt, situation);
                    RequestBodies.Put(body, place, JsonNode.Parse(value == "1e400" ? "0" : value));
                    await planting.Send(attempt, subject, situation, body.ToJsonString());
                }
        }

        Assert.True(planting.Faults.Count == 0, string.Join(Environment.NewLine, planting.Faults.Take(40)));
        Assert.True(planting.Count.Sent > 500, $"{planting.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{planting.Count.Sent} bodies.");
    }

    [Fact]
    public async Task What_nobody_asked_for_what_is_said_twice_and_what_is_too_deep_is_refused_on_every_route()
    {
        var (planting, faults) = (new InjectionWalk(host), new List<string>());
        foreach (var (attempt, subject) in InjectionWalk.Commands)
        {
            var situation = await new Situation(host).Prepare(attempt.State);
            var sample = (await InjectionWalk.Sample(attempt, situation)).ToJsonString();
            if (sample == "{}") continue;
            var before = await RowCount.Of(host);
            string[] bodies =
            [
                sample.Insert(1, "\"isAdministrator\":true,"),
                sample.Insert(1, "\"status\":\"member\",\"status\":\"member\","), sample.Insert(1, sample[1..^1] + ","),
                sample.Insert(1, $"\"x\":{new string('[', 300)}{new string(']', 300)},"), new string('[', 100_000),
                $"{sample}{sample}", sample[..^1], $"[{sample}]", "", "null", "\"x\"", "1", "<x/>",
                "\uFEFF\uFEFF" + sample,
            ];
            foreach (var body in bodies)
            {
                var (status, says) = await planting.Send(attempt, subject, situation, body);
                if (status is < 400 or >= 500)
                    faults.Add($"{attempt.Route} takes {body[..Math.Min(80, body.Length)]}: {status} {says[..Math.Min(100, says.Length)]}");
            }

            if (before != await RowCount.Of(host)) faults.Add($"{attempt.Route} changed something.");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Concat(planting.Faults).Take(40)));
    }

    [Fact]
    public async Task The_place_of_what_nobody_asked_for_is_told()
    {
        using var client = await host.SignIn("administrator");
        using var request = new HttpRequestMessage(HttpMethod.Post,
            "api/memberships") {
                Content = new StringContent(
                    """{"name":"Ny","kind":"network","reason":"Prøve.","status":"member","recordedBy":"x"}""",
                    Encoding.UTF8, "application/json") };
        request.Headers.Add("Idempotency-Key", $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}");
        using var answer = await client.SendAsync(request, Cancel);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;

        Assert.Equal((400, "request.malformed"), ((int)answer.StatusCode, problem["code"]!.GetValue<string>()));
        Assert.DoesNotContain("MembershipCases.", problem.ToJsonString(), StringComparison.Ordinal);
    }

    private static IEnumerable<string[]> Properties(JsonNode? node, string[] place) => node switch
    {
        JsonObject record =>
            record.SelectMany(
                property => Properties(property.Value, [.. place, property.Key]).Prepend([.. place, property.Key])),
        JsonArray { Count: > 0 } several => Properties(several[0], [.. place, "0"]),
        _ => [],
    };
}

public sealed class MalformedBodiesOnSqlite(SqliteHost host) : MalformedBodyTests(host), IClassFixture<SqliteHost>;

public sealed class MalformedBodiesOnPostgres(PostgresHost host)
    : MalformedBodyTests(host), IClassFixture<PostgresHost>;
