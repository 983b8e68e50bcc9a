using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.Data;

/// <summary>The database context for PostgreSQL, which any number of replicas can share.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : MembershipDb(options)
{
    private const int NamedLocks = 4203;

    private const string LockAndReadHead =
        """
        SELECT pg_advisory_xact_lock(4201);
        SELECT "Sequence", "Hash" FROM "History" ORDER BY "Sequence" DESC LIMIT 1
        """;

    /// <inheritdoc/>
    public override async Task<HistoryHead> LockHistoryHead(CancellationToken cancellationToken)
    {
        var connection = (NpgsqlConnection)Database.GetDbConnection();
        await using var command = new NpgsqlCommand(LockAndReadHead, connection);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new HistoryHead(reader.GetInt64(0), reader.GetString(1))
            : HistoryHead.Empty;
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Named locks are advisory locks with two keys, so that none collides with the lock of the history, which has one.
    /// From then on the transaction waits as long as one on SQLite does, and less than a statement may take.
    /// </remarks>
    public override Task Lock(string name, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync(
            $"SET LOCAL lock_timeout = '15s'; SELECT pg_advisory_xact_lock({NamedLocks}, hashtext({name}))",
            cancellationToken);

    /// <inheritdoc/>
    public override async Task<OutgoingMail?> LeaseMail(
        DateTimeOffset now, Guid lease, TimeSpan length, CancellationToken cancellationToken)
    {
        var leased = await Outbox.FromSql(
            $"""
            UPDATE "Outbox" SET "Lease" = {lease}, "LeasedUntil" = clock_timestamp() + {length} WHERE "Id" = (
                SELECT "Id" FROM "Outbox" WHERE "NextTryAt" <= {now} AND ("LeasedUntil" IS NULL OR "LeasedUntil" < clock_timestamp())
                ORDER BY "NextTryAt", "Id" LIMIT 1 FOR UPDATE SKIP LOCKED)
            RETURNING *
            """).ToListAsync(cancellationToken);
        return leased.SingleOrDefault();
    }

    /// <inheritdoc/>
    public override string? UniqueViolation(Exception exception) => exception.Causes<PostgresException>()
        .FirstOrDefault(cause => cause.SqlState == PostgresErrorCodes.UniqueViolation)?.ConstraintName;

    /// <inheritdoc/>
    public override bool IsBusy(Exception exception) => exception.Causes<PostgresException>().Any(
        cause => cause.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected
            or PostgresErrorCodes.SerializationFailure);
}
