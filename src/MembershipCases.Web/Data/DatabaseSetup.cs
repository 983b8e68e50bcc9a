using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Npgsql;

namespace MembershipCases.Web.Data;

/// <summary>
/// Configures the database: PostgreSQL when <c>ConnectionStrings:Database</c> is set, otherwise an SQLite file at
/// <c>Database:Path</c>.
/// </summary>
public static class DatabaseSetup
{
    /// <summary>Registers <see cref="MembershipDb"/> for the configured database.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, IConfiguration configuration)
    {
        if (IsPostgres(configuration))
            services.AddDbContextPool<MembershipDb, PostgresDb>(
                options => LogFaults(options).UseNpgsql(ConnectionString(configuration)).AddInterceptors(new FirstQuery()));
        else
            services.AddDbContextPool<MembershipDb, SqliteDb>(
                options => UseSqlite(LogFaults(options), Path(configuration)));
        return services;
    }

    /// <summary>Logs as faults only those that nobody expects: <see cref="FailedStatements"/>.</summary>
    private static DbContextOptionsBuilder LogFaults(DbContextOptionsBuilder options) => options
        .AddInterceptors(new FailedStatements())
        .ConfigureWarnings(levels => levels.Log((RelationalEventId.CommandError, LogLevel.Debug),
            (CoreEventId.SaveChangesFailed, LogLevel.Debug)));

    /// <summary>Whether the configuration names a PostgreSQL database.</summary>
    public static bool IsPostgres(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration.GetConnectionString("Database"));

    /// <summary>The connection string of the service's role, completed.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        PostgresSettings.Complete(configuration.GetConnectionString("Database")!);

    /// <summary>
    /// Migrates the database to the current model, from empty or from any version since the first migration. A role
    /// without the privilege to alter tables can start on a database that is up to date.
    /// </summary>
    /// <exception cref="InvalidOperationException">The database is behind, and the service's role may not alter its
    /// tables.</exception>
    /// <returns>The tables that were changed and were there before.</returns>
    public static async Task<IReadOnlySet<string>> Migrate(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        IReadOnlySet<string> touched;
        try
        {
            touched = await Migrate(db, cancellationToken);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException(
                "The database is behind this version, and the service's role may not change its tables. Run the "
                + "command migrate with ConnectionStrings:Migrations set to their owner.", refusal);
        }

        if (db is SqliteDb) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
        return touched;
    }

    /// <summary>
    /// Whether the service's role on PostgreSQL has the CREATE privilege on the database, and so may create tables in a
    /// schema of its own.
    /// </summary>
    public static bool MayChangeTables(IConfiguration configuration)
    {
        using var connection = new NpgsqlConnection(ConnectionString(configuration));
        connection.Open();
        using var question = new NpgsqlCommand("SELECT has_database_privilege(current_database(), 'CREATE')",
            connection);
        return question.ExecuteScalar() is true;
    }

    /// <summary>Applies the pending migrations.</summary>
    /// <exception cref="InvalidOperationException">The database was created by a version older than the first
    /// migration.</exception>
    /// <returns>The tables that were changed and were there before.</returns>
    internal static async Task<IReadOnlySet<string>> Migrate(MembershipDb db, CancellationToken cancellationToken)
    {
        // Made first: reading a table that is not there would be logged as an error at every first start.
        if (!await HasHistory(db, cancellationToken))
            await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var first = db.Database.GetMigrations().First();
        if (applied.Count > 0 && !applied.Contains(first))
            throw new InvalidOperationException(
                $"The database is at {applied[^1]}, a version from "
                    + $"before {first} that cannot be brought up to date. Start with an empty database.");
        var pending = db.Database.GetMigrations().Except(applied).ToList();
        if (pending.Count > 0) await db.Database.MigrateAsync(cancellationToken);
        return applied.Count == 0 ? new HashSet<string>() : Touched(db, pending);
    }

    /// <summary>The tables that migrations name; a new column or constraint counts, whatever it does to the rows.</summary>
    private static HashSet<string> Touched(MembershipDb db, IEnumerable<string> pending)
    {
        var migrations = db.GetService<IMigrationsAssembly>();
        return [.. pending.SelectMany(
                name => migrations.CreateMigration(migrations.Migrations[name], db.Database.ProviderName!).UpOperations)
            .OfType<ITableMigrationOperation>().Select(operation => operation.Table)];
    }

    private static async Task<bool> HasHistory(MembershipDb db, CancellationToken cancellationToken) =>
        db is SqliteDb || await db.Database.SqlQuery<bool>(
            $"""SELECT to_regclass('"__EFMigrationsHistory"') IS NOT NULL AS "Value" """).SingleAsync(cancellationToken);

    internal static void UseSqlite(DbContextOptionsBuilder options, string path)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        options.UseSqlite($"Data Source={path}")
            .AddInterceptors(new SqliteConnectionSetup(), new SqliteCollationName());
    }

    internal static string Path(IConfiguration configuration) =>
        configuration["Database:Path"] ?? "App_Data/membershipcases.db";
}
