using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>The command <c>verify-history</c> as an operator runs it.</summary>
public abstract class VerifyHistoryTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_history_gives_zero_and_what_was_changed_gives_one_with_its_name()
    {
        var database = await CreateDatabase();
        var (code, says) = await Verify(database);
        Assert.Equal(0, code);
        Assert.Matches(@"^The history is whole: \d{3} entries, head [0-9a-f]{64}, 0 checkpoints, \d{3} rows and 0 documents compared\.", says);

        await Execute(database, "UPDATE \"History\" SET \"UserName\" = 'En annen' WHERE \"Sequence\" = 17");
        await Execute(database, "DELETE FROM \"CouncilPeriods\" WHERE \"On\" = (SELECT MIN(\"On\") FROM \"CouncilPeriods\")");
        (code, says) = await Verify(database);
        Assert.Equal(1, code);
        Assert.Contains("entry 17 has been changed", says, StringComparison.Ordinal);
        Assert.Matches(@"CouncilPeriods \d{4}-\d\d-\d\d: the row has been deleted", says);
    }

    [Fact]
    public async Task What_it_cannot_work_with_is_a_sentence()
    {
        var (database, folder) = (await EmptyDatabase(), Directory.CreateTempSubdirectory("membershipcases-verify-"));
        var noKey = Path.Combine(folder.FullName, "no-key.pem");
        await File.WriteAllTextAsync(noKey, "hello", Cancel);

        var (code, says) = await Verify(database);
        Assert.Equal((1, "The database has no tables. Start the service once, or run migrate."), (code, says.Trim()));
        (code, says) = await Verify(database, "--public-key", noKey);
        Assert.Equal(1, code);
        Assert.StartsWith($"{noKey} holds no key.", says, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    protected abstract Task<(string Key, string Value)> CreateDatabase();

    protected abstract Task<(string Key, string Value)> EmptyDatabase();

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

    protected override async Task<(string Key, string Value)> EmptyDatabase()
    {
        var file = $"{await files.CreateDatabase()}.empty";
        await File.WriteAllBytesAsync(file, [], TestContext.Current.CancellationToken);
        return ("Database:Path", file);
    }

    protected override DbConnection Connect(string database) =>
        new SqliteConnection($"Data Source={database};Pooling=False");
}

public sealed class VerifyHistoryOnPostgres(PostgresServer server) : VerifyHistoryTests
{
    protected override async Task<(string Key, string Value)> CreateDatabase() =>
        ("ConnectionStrings:Database", await server.CreateDatabase());

    protected override async Task<(string Key, string Value)> EmptyDatabase() =>
        ("ConnectionStrings:Database", await server.CreateEmptyDatabase());

    protected override DbConnection Connect(string database) => new NpgsqlConnection(database);
}
