using System.Text;
using System.Text.Json.Nodes;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>
/// Bodies that are not what a route takes: too deep, said twice, or with what nobody asked for. They are refused before
/// any command is given to the database, so that one kind of database is enough; that nothing was changed is counted.
/// </summary>
[Collection<AttacksOnSqlite>]
public sealed class RefusedBodyTests(SqliteHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_nobody_asked_for_what_is_said_twice_and_what_is_too_deep_is_refused_on_every_route()
    {
        var (walk, situations, faults) = (new InjectionWalk(host), new Situations(host), new List<string>());
        foreach (var (attempt, subject) in InjectionWalk.Commands)
        {
            var situation = await situations.Find(attempt.State);
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
                var (status, says) = await walk.Send(attempt, subject, situation, body);
                if (status is < 400 or >= 500)
                    faults.Add($"{attempt.Route} takes {body[..Math.Min(80, body.Length)]}: {status} {says[..Math.Min(100, says.Length)]}");
            }

            if (before != await RowCount.Of(host)) faults.Add($"{attempt.Route} changed something.");
        }

        Assert.True(faults.Count == 0, string.Join(Environment.NewLine, faults.Concat(walk.Faults).Take(40)));
    }

    [Fact]
    public async Task The_place_of_what_nobody_asked_for_is_told()
    {
        using var client = await host.SignIn("administrator");
        using var body = new StringContent(
            """{"name":"Ny","kind":"network","reason":"Prøve.","status":"member","recordedBy":"x"}""", Encoding.UTF8,
            "application/json");
        using var answer = await client.Give("api/memberships", body);
        var problem = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;

        Assert.Equal((400, "request.malformed"), ((int)answer.StatusCode, problem["code"]!.GetValue<string>()));
        Assert.DoesNotContain("MembershipCases.", problem.ToJsonString(), StringComparison.Ordinal);
    }
}
