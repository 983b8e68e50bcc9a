using System.Text.Json.Nodes;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// Bodies with values of other types than a route takes, some of which are read all the same. What reads them knows no
/// database, so one is enough.
/// </summary>
[Collection<AttacksOnSqlite>]
public sealed class MalformedBodyTests(SqliteHost host)
{
    private static readonly string[] Values = ["null", "1", "-1", "1e400", "true", "[]", "{}", "\"\"", "\"x\"",
        "[[[[]]]]", "{\"$type\":\"System.IO.FileInfo\"}", "\"2026-13-45\"", "99999999999999999999"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_value_of_another_kind_is_refused_or_read_and_never_a_failure_of_the_service()
    {
        var walk = new InjectionWalk(host);
        foreach (var (attempt, subject) in InjectionWalk.Commands)
        {
            var situation = await new Situation(host).Prepare(attempt.State);
            foreach (var place in Properties(await InjectionWalk.Sample(attempt, situation), []))
                foreach (var value in Values)
                {
                    var body = await InjectionWalk.Sample(attempt, situation);
                    RequestBodies.Put(body, place, JsonNode.Parse(value == "1e400" ? "0" : value));
                    await walk.Send(attempt, subject, situation, body.ToJsonString());
                }
        }

        Assert.True(walk.Faults.Count == 0, string.Join(Environment.NewLine, walk.Faults.Take(40)));
        Assert.True(walk.Count.Sent > 500, $"{walk.Count}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{walk.Count.Sent} bodies.");
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
