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
    public async Task A_broken_history_gives_one_and_the_row()
    {
        var database = await CreateDatabase();
        await Execute(database, "UPDATE \"History\" SET \"UserName\" = 'En annen' WHERE \"Sequence\" = 17");
        var (code, says) = await Verify(database);

        Assert.Equal(1, code);
        Assert.Contains("entry 17 ", says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_history_gives_zero_and_its_length_and_a_tail_cut_off_after_a_checkpoint_gives_one()
    {
        var database = await CreateDatabase();
        var (length, hash) = await Head(database);
        await File.WriteAllTextAsync(file, $"{length} {hash} 2026-03-02T08:00:00Z\n", Cancel);
        var (code, says) = await Verify(database, "--checkpoint", file);
        Assert.Equal(0, code);
        Assert.StartsWith($"The history is whole: {length} entries, head {hash}, 1 checkpoint", says,
            StringComparison.Ordinal);
        await Execute(database, $"DELETE FROM \"History\" WHERE \"Sequence\" = {length}");

        Assert.Equal(0, (await Verify(database)).Code);
        var cut = await Verify(database, "--checkpoint", file);
        Assert.Equal(1, cut.Code);
        Assert.Contains($"entry {length} is missing", cut.Says, StringComparison.Ordinal);
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

    private async Task<(long Length, string Hash)> Head((string Key, string Value) database)
    {
        await using var connection = Connect(database.Value);
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Sequence\", \"Hash\" FROM \"History\" ORDER BY \"Sequence\" DESC LIMIT 1";
        await using var head = await command.ExecuteReaderAsync(Cancel);
        Assert.True(await head.ReadAsync(Cancel));
        return (head.GetInt64(0), head.GetString(1));
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
