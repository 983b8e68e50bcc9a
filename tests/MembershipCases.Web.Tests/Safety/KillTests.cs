using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>The service is killed in the middle of its work, again and again.</summary>
public sealed class KillTests(SqliteFiles files, ITestOutputHelper output)
{
    private const int Kills = 3;
    private const int Senders = 4;
    private readonly ConcurrentDictionary<Guid, bool> sent = [];
    private readonly ConcurrentDictionary<Guid, int> days = [];
    private int lastDay;

    /// <summary>Today in Oslo or the day after, less nearly a year: meetings can be called from then on.</summary>
    private static DateOnly First { get; } =
        DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(-360);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killing_the_service_during_commands_loses_and_doubles_nothing()
    {
        var path = await files.CreateDatabase();
        for (var kill = 0; kill < Kills; kill++)
            await SendUntilKilled(path, TimeSpan.FromMilliseconds(Random.Shared.Next(300, 1500)));

        Assert.Contains(true, sent.Values);
        await EveryAnsweredCommandWasDone(path);
        await SendAgainWhatWasNotAnswered(path);
        Assert.Equal(sent.Count, await Count(path, "SELECT count(*) FROM Meetings WHERE Place LIKE 'sted %'"));
        Assert.Equal(sent.Count,
            await Count(path, "SELECT count(DISTINCT Place) FROM Meetings WHERE Place LIKE 'sted %'"));
        using var verify = new ServiceProcess([("Database:Path", path)], "verify-history");
        Assert.True(await verify.ExitCode() == 0, verify.Says);
        output.WriteLine(
            $"{Kills} kills, {sent.Count} commands, of which {sent.Values.Count(answered => !answered)} had no answer. {verify.Says}");
    }

    private async Task SendUntilKilled(string path, TimeSpan time)
    {
        using var service = await ServiceProcess.Serve(("Database:Path", path));
        using var client = await service.SignedIn("byradets-sekretariat");
        await SendFirst(client);
        var senders = Enumerable.Range(0, Senders).Select(_ => SendOneAfterAnother(client)).ToList();
        await Task.Delay(time, TimeProvider.System, Cancel);
        await service.KillAtOnce();
        await Task.WhenAll(senders);
    }

    /// <summary>The first answer of a process takes its time; the killing begins after it.</summary>
    private async Task SendFirst(HttpClient client)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        days[id] = Interlocked.Increment(ref lastDay);
        sent[id] = await Send(client, id);
    }

    private async Task SendOneAfterAnother(HttpClient client)
    {
        while (true)
        {
            var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
            sent[id] = false;
            days[id] = Interlocked.Increment(ref lastDay);
            try
            {
                sent[id] = await Send(client, id);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    /// <summary>A meeting on a day of its own: a body meets once a day.</summary>
    private async Task<bool> Send(HttpClient client, Guid id)
    {
        using var answer = await client.Give("api/meetings",
            new { body = "city-government", on = First.AddDays(days[id]), place = $"sted {id}" },
            commandId: id);
        Assert.True(answer.IsSuccessStatusCode,
            $"{(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(Cancel)}");
        return true;
    }

    private async Task EveryAnsweredCommandWasDone(string path)
    {
        foreach (var id in sent.Where(command => command.Value).Select(command => command.Key))
            Assert.Equal(1, await Count(path, $"SELECT count(*) FROM Meetings WHERE Place = 'sted {id}'"));
    }

    private async Task SendAgainWhatWasNotAnswered(string path)
    {
        using var service = await ServiceProcess.Serve(("Database:Path", path));
        using var client = await service.SignedIn("byradets-sekretariat");
        foreach (var id in sent.Where(command => !command.Value).Select(command => command.Key)) await Send(client, id);
    }

    private static async Task<long> Count(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)(await command.ExecuteScalarAsync(Cancel))!;
    }
}
