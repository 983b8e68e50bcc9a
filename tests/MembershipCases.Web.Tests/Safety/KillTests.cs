using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>The service is killed in the middle of its work, again and again.</summary>
public abstract class KillTests(ITestOutputHelper output)
{
    private const int Kills = 3;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Killing_the_service_loses_and_doubles_no_command_and_leaves_every_case_able_to_go_on()
    {
        var folder = Directory.CreateTempSubdirectory("membershipcases-kill-");
        var setting = await CreateDatabase();
        (string, string)[] settings = [setting, ("History:CheckpointFile", Path.Combine(folder.FullName, "checkpoints.txt"))];
        var (meetings, cases) = (new CalledMeetings(), new UnendingCases());
        for (var kill = 0; kill < Kills; kill++) await WorkUntilKilled(settings, meetings, cases);

        Assert.NotEmpty(meetings.Answered);
        Assert.NotEqual(0, cases.Steps);
        var before = await Places(setting.Value);
        foreach (var place in meetings.Answered) Assert.Single(before, place);
        using var service = await ServiceProcess.Serve(settings);
        await meetings.SendAgain(service);
        await cases.GoOn(service);
        var places = await Places(setting.Value);
        Assert.Equal((meetings.Sent, meetings.Sent), (places.Count, places.Distinct().Count()));
        using var verify = new ServiceProcess(settings, "verify-history");
        Assert.True(await verify.ExitCode() == 0, verify.Says);
        output.WriteLine($"{Kills} kills, {meetings.Sent} commands, of which {meetings.Sent - meetings.Answered.Count()} "
            + $"had no answer, {cases.Steps} answered steps. {verify.Says}");
        folder.Delete(recursive: true);
    }

    /// <summary>Makes a database and gives the setting that leads the service to it.</summary>
    protected abstract Task<(string Key, string Value)> CreateDatabase();

    protected abstract DbConnection Connect(string database);

    private static async Task WorkUntilKilled(
        (string Key, string Value)[] settings, CalledMeetings meetings, UnendingCases cases)
    {
        using var service = await ServiceProcess.Serve(settings);
        Task[] working = [await cases.Begin(service), await meetings.Begin(service)];
        await Task.Delay(TimeSpan.FromMilliseconds(Random.Shared.Next(500, 2500)), TimeProvider.System, Cancel);
        await service.KillAtOnce();
        await Task.WhenAll(working);
    }

    /// <summary>The places of the meetings that were called here.</summary>
    private async Task<IReadOnlyList<string>> Places(string database)
    {
        await using var connection = Connect(database);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Place\" FROM \"Meetings\" WHERE \"Place\" LIKE 'sted %'";
        await using var rows = await command.ExecuteReaderAsync(Cancel);
        List<string> places = [];
        while (await rows.ReadAsync(Cancel)) places.Add(rows.GetString(0));
        return places;
    }
}

public sealed class KillOnSqlite(SqliteFiles files, ITestOutputHelper output) : KillTests(output)
{
    protected override async Task<(string Key, string Value)> CreateDatabase() =>
        ("Database:Path", await files.CreateDatabase());

    protected override DbConnection Connect(string database) =>
        new SqliteConnection($"Data Source={database};Pooling=False");
}

public sealed class KillOnPostgres(PostgresServer server, ITestOutputHelper output) : KillTests(output)
{
    protected override async Task<(string Key, string Value)> CreateDatabase() =>
        ("ConnectionStrings:Database", await server.CreateDatabase());

    protected override DbConnection Connect(string database) => new NpgsqlConnection(database);
}
