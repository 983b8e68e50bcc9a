using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>The command <c>verify-history</c> as an operator runs it.</summary>
public abstract class VerifyHistoryTests : IDisposable
{
    private readonly string file = Path.Combine(Path.GetTempPath(),
        $"checkpoint-{Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}.txt");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_history_gives_zero_and_its_length()
    {
        var database = await CreateDatabase();
        var (code, says) = await Verify(database);

        Assert.Equal(0, code);
        Assert.StartsWith("The history is whole: ", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_history_gives_one_and_the_row()
    {
        var database = await CreateDatabase();
        await Execute(database, "UPDATE \"History\" SET \"UserName\" = 'En annen' WHERE \"Sequence\" = 17");
        var (code, says) = await Verify(database);

        Assert.Equal(1, code);
        Assert.Contains("entry 17 ", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tail_cut_off_after_the_checkpoint_of_the_last_stop_gives_one()
    {
        var database = await CreateDatabase();
        var (_, says) = await Verify(database);
        var words = says.Split(' ', ',');
        await File.WriteAllTextAsync(file, $"{words[4]} {words[8]} 2026-03-02T08:00:00Z\n", Cancel);
        Assert.Equal(0, (await Verify(database, "--checkpoint", file)).Code);
        await Execute(database, $"DELETE FROM \"History\" WHERE \"Sequence\" = {words[4]}");

        Assert.Equal(0, (await Verify(database)).Code);
        var cut = await Verify(database, "--checkpoint", file);
        Assert.Equal(1, cut.Code);
        Assert.Contains($"entry {words[4]} is missing", cut.Says, StringComparison.Ordinal);
    }

    public void Dispose()
    {
        File.Delete(file);
        GC.SuppressFinalize(this);
    }

    protected abstract Task<(string Key, string Value)> CreateDatabase();

    protected abstract DbConnection Connect(string database);

    private static async Task<(int Code, string Says)> Verify(
        (string Key, string Value) database, params string[] options)
    {
        using var service = new ServiceProcess([database], ["verify-history", .. options]);
        return (await service.ExitCode(), service.Says);
    }

    private async Task Execute((string Key, string Value) database, string sql)
    {
        await using var connection = Connect(database.Value);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.Equal(1, await command.ExecuteNonQueryAsync(Cancel));
    }
}

public sealed class VerifyHistoryOnSqlite(SqliteFiles files) : VerifyHistoryTests
{
    protected override async Task<(string Key, string Value)> CreateDatabase() =>
        ("Database:Path", await files.CreateDatabase());

    protected override DbConnection Connect(string database) =>
        new SqliteConnection($"Data Source={database};Pooling=False");
}

public sealed class VerifyHistoryOnPostgres(PostgresServer server) : VerifyHistoryTests
{
    protected override async Task<(string Key, string Value)> CreateDatabase() =>
        ("ConnectionStrings:Database", await server.CreateDatabase());

    protected override DbConnection Connect(string database) => new NpgsqlConnection(database);
}
