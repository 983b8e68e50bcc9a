using Npgsql;
using NpgsqlTypes;

namespace MembershipCases.Benchmarks;

/// <summary>
/// Four prepared statements in one round trip. A batch without a transaction around it is one transaction.
/// </summary>
internal sealed class RawStepOnPostgres(string connectionString) : IDurableStep
{
    private readonly NpgsqlConnection connection = new(connectionString);
    private NpgsqlBatch? batch;
    private long done;

    public string Database => "PostgreSQL";

    public string Name => "raw";

    public async Task Prepare()
    {
        await connection.OpenAsync();
        await using var create = new NpgsqlCommand(RawTables.Create, connection);
        await create.ExecuteNonQueryAsync();
        batch = connection.CreateBatch();
        foreach (var sql in RawTables.Step)
            batch.BatchCommands.Add(Command(sql));
        await batch.PrepareAsync();
    }

    public async Task Do()
    {
        var (version, id) = Math.DivRem(done++, RawTables.Cases);
        foreach (NpgsqlBatchCommand command in batch!.BatchCommands)
            Set(command, id, version);
        if (await batch.ExecuteNonQueryAsync() != RawTables.Step.Count)
            throw new InvalidOperationException($"Case {id} was not at version {version}.");
    }

    public async ValueTask DisposeAsync()
    {
        if (batch is not null)
            await batch.DisposeAsync();
        await connection.DisposeAsync();
    }

    private static NpgsqlBatchCommand Command(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var name in RawTables.ParametersOf(sql))
            command.Parameters.Add(
                new NpgsqlParameter(name, name == "@text" ? NpgsqlDbType.Text : NpgsqlDbType.Bigint));
        return command;
    }

    private void Set(NpgsqlBatchCommand command, long id, long version)
    {
        foreach (NpgsqlParameter parameter in command.Parameters)
            parameter.Value = RawTables.Value(parameter.ParameterName, id, version, at: done);
    }
}
