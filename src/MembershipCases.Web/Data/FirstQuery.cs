using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Npgsql;
using NpgsqlTypes;

namespace MembershipCases.Web.Data;

/// <summary>
/// Sends what an act asks when it begins together with its first query, in one round trip. Each statement sees what was
/// committed before it began, and so the query all that was committed before the act got its lock.
/// </summary>
public sealed class FirstQuery : DbCommandInterceptor
{
    /// <inheritdoc/>
    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (eventData.Context is not PostgresDb { Beginning: { } beginning } db) return result;
        db.Beginning = null;
        var query = new NpgsqlBatchCommand(command.CommandText);
        foreach (NpgsqlParameter parameter in command.Parameters) query.Parameters.Add(parameter.Clone());
        var reader = await Send(beginning, (NpgsqlConnection)command.Connection!, (NpgsqlTransaction?)command.Transaction,
            query, cancellationToken);
        return InterceptionResult<DbDataReader>.SuppressWithResult(reader);
    }

    /// <summary>Asks, reads the answers, and gives the reader at the answer to the query, if there is one.</summary>
    internal static async Task<DbDataReader> Send(
        ActBeginning beginning, NpgsqlConnection connection, NpgsqlTransaction? transaction, NpgsqlBatchCommand? query,
        CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection, transaction);
        if (beginning.CaseId is { } caseId) batch.BatchCommands.Add(PostgresDb.LockOf(caseId));
        batch.BatchCommands.Add(new("""SELECT "UserId", "BodyHash", "Reply", "At" FROM "Replies" WHERE "CommandId" = $1""")
        {
            Parameters = { new() { Value = beginning.CommandId, NpgsqlDbType = NpgsqlDbType.Uuid } },
        });
        batch.BatchCommands.Add(new("""SELECT "Id", "Version" FROM "Users" WHERE "Id" = ANY ($1)""")
        {
            Parameters = { new() { Value = beginning.People.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Uuid } },
        });
        if (query is not null) batch.BatchCommands.Add(query);
        var reader = await batch.ExecuteReaderAsync(cancellationToken);
        try
        {
            if (beginning.CaseId is not null) await reader.NextResultAsync(cancellationToken);
            if (await reader.ReadAsync(cancellationToken))
                beginning.Reply = new KeptReply { CommandId = beginning.CommandId, UserId = reader.GetGuid(0),
                    BodyHash = reader.GetString(1), Reply = reader.GetString(2),
                    At = await reader.GetFieldValueAsync<DateTimeOffset>(3, cancellationToken) };
            await reader.NextResultAsync(cancellationToken);
            while (await reader.ReadAsync(cancellationToken)) beginning.Versions[reader.GetGuid(0)] = reader.GetInt32(1);
            await reader.NextResultAsync(cancellationToken);
            return reader;
        }
        catch
        {
            await reader.DisposeAsync();
            throw;
        }
    }
}
