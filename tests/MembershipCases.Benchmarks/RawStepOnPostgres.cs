using System.Collections.Concurrent;
using Npgsql;
using NpgsqlTypes;

namespace MembershipCases.Benchmarks;

/// <summary>
/// Four prepared statements in one round trip, each caller on a connection of its own. A batch without a transaction
/// around it is one transaction.
/// </summary>
internal sealed class RawStepOnPostgres(string connectionString, int callers) : IDurableStep
{
    private readonly List<NpgsqlConnection> connections = [];
    private readonly ConcurrentBag<NpgsqlBatch> idle = [];
    private long done;

    public string Database => "PostgreSQL";

    public string Name => "raw";

    public int Callers => callers;

    public async Task Prepare()
    {
        for (var caller = 0; caller < callers; caller++)
        {
            var connection = new NpgsqlConnection(connectionString);
            connections.Add(connection);
            await connection.OpenAsync();
            if (caller == 0)
            {
                await using var create = new NpgsqlCommand(RawTables.Create, connection);
                await create.ExecuteNonQueryAsync();
            }

            var batch = connection.CreateBatch();
            foreach (var sql in RawTables.Step) batch.BatchCommands.Add(Command(sql));
            await batch.PrepareAsync();
            idle.Add(batch);
        }
    }

    public async Task Do()
    {
        var number = Interlocked.Increment(ref done) - 1;
        var (version, id) = Math.DivRem(number, RawTables.Cases);
        if (!idle.TryTake(out var batch)) throw new InvalidOperationException("There are more callers than connections.");
        foreach (NpgsqlBatchCommand command in batch.BatchCommands)
            Set(command, id, version, number);
        if (await batch.ExecuteNonQueryAsync() != RawTables.Step.Count)
            throw new InvalidOperationException($"Case {id} was not at version {version}.");
        idle.Add(batch);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var batch in idle) await batch.DisposeAsync();
        foreach (var connection in connections) await connection.DisposeAsync();
    }

    private static NpgsqlBatchCommand Command(string sql)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var name in RawTables.ParametersOf(sql))
            command.Parameters.Add(
                new NpgsqlParameter(name, name == "@text" ? NpgsqlDbType.Text : NpgsqlDbType.Bigint));
        return command;
    }

    private static void Set(NpgsqlBatchCommand command, long id, long version, long at)
    {
        foreach (NpgsqlParameter parameter in command.Parameters)
            parameter.Value = RawTables.Value(parameter.ParameterName, id, version, at);
    }
}
