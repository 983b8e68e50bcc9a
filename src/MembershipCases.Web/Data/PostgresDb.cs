using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using NpgsqlTypes;

namespace MembershipCases.Web.Data;

/// <summary>The database context for PostgreSQL, which any number of replicas can share.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : MembershipDb(options)
{
    private const int NamedLocks = 4203;
    private const int CaseLocks = 4205;
    private const string AllActs = "acts";

    // Between the horizon and the newest transaction: in a copy that was put back, entries have the numbers of another
    // server's transactions, and those above the newest would otherwise be read every time.
    private const string Unsealed =
        """
        SELECT pg_snapshot_xmin(pg_current_snapshot()), unsealed."Sequence", unsealed."Leaf"
        FROM (SELECT 1) AS one LEFT JOIN (
            SELECT "Sequence", "Leaf" FROM "History" AS entry
            WHERE ($1 = '0'::xid8 OR ("Transaction" >= $1 AND "Transaction" < pg_snapshot_xmax(pg_current_snapshot())))
                AND NOT EXISTS (SELECT 1 FROM "HistorySeals" WHERE "Entry" = entry."Sequence")
            ORDER BY "Sequence" LIMIT $2) AS unsealed ON true
        ORDER BY unsealed."Sequence"
        """;

    /// <inheritdoc/>
    /// <remarks>
    /// What has been committed is told by the snapshot: whatever transactions before the oldest open one inserted is
    /// visible in it, so the next search begins there.
    /// </remarks>
    public override async Task<UnsealedEntries> ReadUnsealed(
        ulong horizon, int count, CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = new NpgsqlCommand(Unsealed, (NpgsqlConnection)Database.GetDbConnection());
            command.Parameters.Add(new() { Value = horizon, NpgsqlDbType = NpgsqlDbType.Xid8 });
            command.Parameters.Add(new() { Value = count });
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var (oldest, entries) = (horizon, new List<UnsealedEntry>());
            while (await reader.ReadAsync(cancellationToken))
            {
                oldest = reader.GetFieldValue<ulong>(0);
                if (!await reader.IsDBNullAsync(1, cancellationToken))
                    entries.Add(new UnsealedEntry(reader.GetInt64(1), reader.GetString(2)));
            }

            return new UnsealedEntries(entries, entries.Count < count ? oldest : horizon);
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc/>
    /// <remarks>
    /// Named locks are advisory locks with two keys, so that none collides with those of others.
    /// </remarks>
    public override Task Lock(string name, CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({NamedLocks}, hashtext({name}))", cancellationToken);

    /// <summary>What an act asks when it begins, until its first query is sent with it.</summary>
    internal ActBeginning? Beginning { get; set; }

    /// <inheritdoc/>
    public override Task LockActs(CancellationToken cancellationToken) => Lock(AllActs, cancellationToken);

    /// <inheritdoc/>
    public override async Task Begin(ActBeginning beginning, Func<Task>? load, CancellationToken cancellationToken)
    {
        if (load is not null)
        {
            try
            {
                Beginning = beginning;
                await load();
                return;
            }
            finally
            {
                Beginning = null;
            }
        }

        await LockActs(cancellationToken);
        var transaction = (NpgsqlTransaction)Database.CurrentTransaction!.GetDbTransaction();
        await using var answers = await FirstQuery.Send(beginning, transaction.Connection!, transaction, null, cancellationToken);
    }

    /// <summary>Waits for acts that run alone and for those on the same case.</summary>
    internal static NpgsqlBatchCommand LockOf(Guid caseId) =>
        new("SELECT pg_advisory_xact_lock_shared($1, hashtext($2)), pg_advisory_xact_lock($3, hashtext($4))")
        {
            Parameters = { new() { Value = NamedLocks }, new() { Value = AllActs }, new() { Value = CaseLocks },
                new() { Value = caseId.ToString() } },
        };

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

    /// <inheritdoc/>
    /// <remarks>Each entry has the transaction that inserted it, by which <see cref="ReadUnsealed"/> finds it.</remarks>
    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        var entry = modelBuilder.Entity<HistoryEntry>();
        entry.Property<ulong>("Transaction").HasColumnType("xid8").HasDefaultValueSql("pg_current_xact_id()");
        entry.HasIndex("Transaction");
    }
}
