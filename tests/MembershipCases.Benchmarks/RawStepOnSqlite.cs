using Microsoft.Data.Sqlite;

namespace MembershipCases.Benchmarks;

/// <summary>Four prepared statements in one transaction, in WAL mode with a commit that waits for the disk.</summary>
internal sealed class RawStepOnSqlite(string path) : IDurableStep
{
    private readonly SqliteConnection connection = new($"Data Source={path};Pooling=False");
    private List<SqliteCommand> commands = [];
    private long done;

    public string Database => "SQLite";

    public string Name => "raw";

    public int Callers => 1;

    public async Task Prepare()
    {
        await connection.OpenAsync();
        foreach (var sql in new[] { "PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL",
            "PRAGMA foreign_keys = ON", RawTables.Create })
            await Command(sql).ExecuteNonQueryAsync();
        commands = [.. RawTables.Step.Select(Command)];
        commands.ForEach(command => command.Prepare());
    }

    public Task Do()
    {
        var (version, id) = Math.DivRem(done++, RawTables.Cases);
        using var transaction = connection.BeginTransaction(deferred: false);
        foreach (var command in commands)
        {
            command.Transaction = transaction;
            Set(command, id, version);
            if (command.ExecuteNonQuery() != 1)
                throw new InvalidOperationException($"Case {id} was not at version {version}.");
        }

        transaction.Commit();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync() => connection.DisposeAsync();

    private void Set(SqliteCommand command, long id, long version)
    {
        foreach (SqliteParameter parameter in command.Parameters)
            parameter.Value = RawTables.Value(parameter.ParameterName, id, version, at: done);
    }

    private SqliteCommand Command(string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in RawTables.ParametersOf(sql))
            command.Parameters.Add(new SqliteParameter { ParameterName = name });
        return command;
    }
}
