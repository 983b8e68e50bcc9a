using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>
/// Two people act at once, and what one act reads the other writes. Whatever comes of it is what would have come of one
/// after the other: the same answers and the same history. <c>RACE_ROUNDS</c> is how often each pair runs.
/// </summary>
public abstract class RaceTests(ServiceHost host)
{
    private const int UsualRounds = 2;

    private static readonly int Rounds = int.TryParse(
        Environment.GetEnvironmentVariable("RACE_ROUNDS"), CultureInfo.InvariantCulture, out var told) ? told : UsualRounds;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_acts_at_once_come_out_as_one_after_the_other()
    {
        var results = new List<Result>();
        foreach (var state in RacePairs.All.GroupBy(pair => pair.State))
        {
            var situation = new Situation(host);
            await host.BeginAgain();
            foreach (var pair in state)
            {
                results.Add(await Race(pair, situation));
                TestContext.Current.TestOutputHelper?.WriteLine(results[^1].Row);
            }
        }

        var wrong = results.Where(result => result.Faults.Count > 0)
            .Select(result => $"{result.Row}{Environment.NewLine}  {string.Join($"{Environment.NewLine}  ", result.Faults.Distinct())}");
        Assert.True(results.TrueForAll(result => result.Faults.Count == 0), string.Join(Environment.NewLine, wrong));
    }

    [Fact]
    public async Task Twenty_cases_that_are_opened_at_once_are_all_opened_with_numbers_that_follow_each_other()
    {
        await host.BeginAgain();
        var memberships = await host.Read(db => db.Memberships.Where(known => known.Status == MembershipStatus.Member)
            .OrderBy(known => known.Id).Select(known => known.Id).Take(20).ToListAsync(Cancel));
        var client = await host.People.Find("byradets-sekretariat");
        var opened = await Task.WhenAll(memberships.Select(async id =>
        {
            using var answer = await client.Give("api/cases", new { kind = "withdraw", membershipId = id, decidingBody = "council" });
            var reply = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
            return answer.IsSuccessStatusCode ? $"{reply["sequence"]}".PadLeft(2) : $"refused: {reply["code"]}";
        }));

        Assert.Equal(Enumerable.Range(1, 20).Select(number => $"{number,2}"), opened.Order());
    }

    [Fact]
    public async Task Whoever_loses_the_role_while_they_act_does_nothing_more()
    {
        await host.BeginAgain();
        var situation = await new Situation(host).Prepare("recommend on an agenda");
        var (ending, acting) = (Sender(RacePairs.EndRoleOfGovernment, situation, Testing.Race.First),
            Sender(RacePairs.Recommend, situation, Testing.Race.Second));

        var (ended, acted) = await host.NewScope().ServiceProvider.GetRequiredService<Race>().Run(ending, acting);

        Assert.Equal(("done", "403 access.not-allowed"), (ended, acted));
    }

    private async Task<Result> Race(RacePair pair, Situation situation)
    {
        await Be(pair, situation);
        var inOrder = await Outcome(async () => (await Do(pair.One, situation), await Do(pair.Other, situation)));
        await Be(pair, situation);
        var reversed = await Outcome(async () =>
        {
            var other = await Do(pair.Other, situation);
            return (await Do(pair.One, situation), other);
        });
        var result = new Result(pair.Name);
        for (var round = 0; round < Rounds; round++)
        {
            await Be(pair, situation);
            var (first, second) = round % 2 == 0 ? (pair.One, pair.Other) : (pair.Other, pair.One);
            var outcome = await Outcome(async () =>
            {
                var met = await host.NewScope().ServiceProvider.GetRequiredService<Race>()
                    .Run(Sender(first, situation, Testing.Race.First), Sender(second, situation, Testing.Race.Second));
                return first == pair.One ? met : (met.Second, met.First);
            });
            if (outcome != inOrder && outcome != reversed) result.Faults.Add($"{outcome}; not {inOrder}; not {reversed}");
            result.Faults.AddRange(await host.Read(db => BrokenRules.Find(db, situation.Today, Cancel)));
            result.Count(outcome);
        }

        return result;
    }

    /// <summary>Both answers and what the history tells afterwards, in no order.</summary>
    private async Task<string> Outcome(Func<Task<(string One, string Other)>> act)
    {
        var before = await host.Read(db => db.History.CountAsync(Cancel));
        var (one, other) = await act();
        var events = await host.Read(db => db.History.Where(entry => entry.Sequence > before)
            .Select(entry => entry.What).ToListAsync(Cancel));
        return $"{one} / {other}: {string.Join(", ", events.Order())}";
    }

    private Task Be(RacePair pair, Situation situation) => host.World.Be($"race {pair.State}", async () =>
    {
        await situation.Prepare(pair.State);
        foreach (var who in RacePairs.All.SelectMany(known => new[] { known.One.Who, known.Other.Who }).Distinct())
            await host.People.Find(who);
    });

    private Task<string> Do(RaceAct act, Situation situation) => Sender(act, situation, "")();

    /// <summary>Whoever is told to send it again in a moment does so.</summary>
    private Func<Task<string>> Sender(RaceAct act, Situation situation, string place)
    {
        var request = act.Request(situation);
        request.Headers.Add(Testing.Race.Header, place);
        return async () =>
        {
            using var answer = await (await host.People.Find(act.Who)).SendAsync(request, Cancel);
            if (answer.IsSuccessStatusCode) return "done";
            var code = $"{JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!["code"]}";
            return code == AccessErrors.Busy.Code ? await Do(act, situation) : $"{(int)answer.StatusCode} {code}";
        };
    }

    /// <summary>What came of a pair.</summary>
    private sealed class Result(string pair)
    {
        private readonly Dictionary<string, int> outcomes = [];

        public List<string> Faults { get; } = [];

        public string Row => $"| {pair} | {outcomes.Values.Sum()} | both {Times("done / done:")} | not in order or broken "
            + $"{Faults.Count} | {string.Join("; ", outcomes.Select(known => $"{known.Value} × {known.Key}"))} |";

        public void Count(string outcome) => outcomes[outcome] = outcomes.GetValueOrDefault(outcome) + 1;

        private int Times(string beginning) =>
            outcomes.Where(known => known.Key.StartsWith(beginning, StringComparison.Ordinal)).Sum(known => known.Value);
    }
}

[Collection<SharedOnSqlite>]
public sealed class RacesOnSqlite(SqliteHost host) : RaceTests(host);

[Collection<SharedOnPostgres>]
public sealed class RacesOnPostgres(PostgresHost host) : RaceTests(host);
