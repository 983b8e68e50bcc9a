using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace MembershipCases.Web.Data;

/// <summary>The database context for an SQLite file, for a single process, with nothing to install.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : MembershipDb(options)
{
    private const int Busy = 5;
    private const int Locked = 6;
    private const int ConstraintPrimaryKey = 1555;
    private const int ConstraintUnique = 2067;

    private static readonly Func<SqliteDb, Guid, CancellationToken, Task<KeptReply?>> FindReply = EF.CompileAsyncQuery(
        (SqliteDb db, Guid command, CancellationToken _) =>
            db.Replies.AsNoTracking().FirstOrDefault(reply => reply.CommandId == command));

    private static readonly Func<SqliteDb, Guid, CancellationToken, Task<int?>> VersionOf = EF.CompileAsyncQuery(
        (SqliteDb db, Guid id, CancellationToken _) =>
            db.Users.Where(person => person.Id == id).Select(person => (int?)person.Version).FirstOrDefault());

    /// <inheritdoc/>
    /// <remarks>One transaction writes at a time, so entries become visible in the order of their numbers.</remarks>
    public override async Task<UnsealedEntries> ReadUnsealed(
        ulong horizon, int count, CancellationToken cancellationToken)
    {
        var last = await HistorySeals.OrderByDescending(seal => seal.Place).Select(seal => seal.Entry)
            .FirstOrDefaultAsync(cancellationToken);
        var entries = await History.Where(entry => entry.Sequence > last).OrderBy(entry => entry.Sequence).Take(count)
            .Select(entry => new UnsealedEntry(entry.Sequence, entry.Leaf!)).ToListAsync(cancellationToken);
        return new UnsealedEntries(entries, horizon);
    }

    /// <inheritdoc/>
    /// <remarks>
    /// The provider begins every transaction as a writer, so this one has already waited for all others.
    /// </remarks>
    public override Task Lock(string name, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    /// <remarks>The provider begins every transaction as a writer, so this one has already waited for all others.</remarks>
    public override Task LockActs(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public override async Task Begin(ActBeginning beginning, Func<Task>? load, CancellationToken cancellationToken)
    {
        beginning.Reply = await FindReply(this, beginning.CommandId, cancellationToken);
        foreach (var person in beginning.People)
            if (await VersionOf(this, person, cancellationToken) is { } version) beginning.Versions[person] = version;
        if (load is not null) await load();
    }

    /// <inheritdoc/>
    public override async Task<OutgoingMail?> LeaseMail(
        DateTimeOffset now, Guid lease, TimeSpan length, CancellationToken cancellationToken)
    {
        var leased = await Outbox.FromSql(
            $"""
            UPDATE "Outbox" SET "Lease" = {lease},
                "LeasedUntil" = CAST(unixepoch('subsec') * 1000000 AS INTEGER) + {(long)length.TotalMicroseconds}
            WHERE "Id" = (
                SELECT "Id" FROM "Outbox" WHERE "NextTryAt" <= {Microseconds(now)}
                AND ("LeasedUntil" IS NULL OR "LeasedUntil" < CAST(unixepoch('subsec') * 1000000 AS INTEGER))
                ORDER BY "NextTryAt", "Id" LIMIT 1)
            RETURNING *
            """).ToListAsync(cancellationToken);
        return leased.SingleOrDefault();
    }

    /// <inheritdoc/>
    public override string? UniqueViolation(Exception exception) =>
        exception.Causes<SqliteException>().FirstOrDefault(
            cause => cause.SqliteExtendedErrorCode is ConstraintPrimaryKey or ConstraintUnique) is { } violation
            ? ConstraintOf(violation.Message)
            : null;

    /// <inheritdoc/>
    public override bool IsBusy(Exception exception) =>
        exception.Causes<SqliteException>().Any(cause => cause.SqliteErrorCode is Busy or Locked);

    /// <inheritdoc/>
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<MicrosecondsConverter>();
    }

    /// <summary>
    /// Finds the constraint by its columns, since SQLite names only those: <c>UNIQUE constraint failed: Cases.Year,
    /// Cases.Sequence</c>.
    /// </summary>
    private string? ConstraintOf(string message)
    {
        var columns = message[(message.IndexOf("failed: ", StringComparison.Ordinal) + 8)..].TrimEnd('\'', '.')
            .Split(", ");
        var table = columns[0].Split('.')[0];
        var names = columns.Select(column => column.Split('.')[1]).ToHashSet();
        var entity = Model.GetEntityTypes().FirstOrDefault(type => type.GetTableName() == table);
        var index = entity?.GetIndexes()
            .FirstOrDefault(i => i.IsUnique && names.SetEquals(i.Properties.Select(p => p.Name)));
        return index?.GetDatabaseName() ?? entity?.FindPrimaryKey()?.GetName();
    }

    private static long Microseconds(DateTimeOffset at) => (at.UtcTicks - DateTimeOffset.UnixEpoch.Ticks) / 10;

    /// <summary>
    /// Stores instants, for which SQLite has no type, as microseconds since 1970, so that they can be sorted and
    /// compared.
    /// </summary>
    private sealed class MicrosecondsConverter() : ValueConverter<DateTimeOffset, long>(
        at => Microseconds(at),
        microseconds => new DateTimeOffset(DateTimeOffset.UnixEpoch.Ticks + (microseconds * 10), TimeSpan.Zero));
}
