using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace MembershipCases.Web.Data;

/// <summary>
/// Lets one process at a time prepare a database: migrations, first data, definitions and the scheduler's tables.
/// Disposing it lets the next one in, and so does the end of the process.
/// </summary>
public static class PreparationLock
{
    /// <summary>Beside 4203, the named locks, and 4205, those of cases.</summary>
    private const string Take = "SET LOCAL lock_timeout = 0; SELECT pg_advisory_xact_lock(4204, 0)";

    /// <summary>What the system calls a file that somebody else has locked, on Linux, macOS and Windows.</summary>
    private static readonly int[] Locked = [11, 35, unchecked((int)0x80070020)];

    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(50);

    /// <summary>Waits for the lock of the database that a context is for.</summary>
    public static async Task<IAsyncDisposable> Acquire(MembershipDb db, CancellationToken cancellationToken) =>
        db is SqliteDb
            ? await OfFile($"{db.Database.GetDbConnection().DataSource}.lock", cancellationToken)
            : await OfServer(db, cancellationToken);

    /// <summary>
    /// A transaction on a connection of its own. The driver gives a sign of life every few seconds, so that the server
    /// ends the session of a process that is frozen, and of no other.
    /// </summary>
    private static async Task<IAsyncDisposable> OfServer(MembershipDb db, CancellationToken cancellationToken)
    {
        var settings = new NpgsqlConnectionStringBuilder(PostgresSettings.Complete(db.Database.GetConnectionString()!))
            { Pooling = false, KeepAlive = 5, CommandTimeout = 0 };
        var connection = new NpgsqlConnection(settings.ConnectionString);
        try
        {
            await Open(connection, db, cancellationToken);
            await connection.BeginTransactionAsync(cancellationToken);
            await using var command = new NpgsqlCommand(Take, connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    private static async Task Open(NpgsqlConnection connection, MembershipDb db, CancellationToken cancellationToken)
    {
        try
        {
            await connection.OpenAsync(cancellationToken);
        }
        catch (PostgresException missing) when (missing.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            try
            {
                await db.GetService<IRelationalDatabaseCreator>().CreateAsync(cancellationToken);
            }
            catch (PostgresException made) when (made.SqlState is PostgresErrorCodes.DuplicateDatabase
                or PostgresErrorCodes.UniqueViolation)
            {
                // Another was faster.
            }

            await connection.OpenAsync(cancellationToken);
        }
    }

    private static async Task<IAsyncDisposable> OfFile(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException held) when (Locked.Contains(held.HResult))
            {
                await Task.Delay(Again, TimeProvider.System, cancellationToken);
            }
        }
    }
}
