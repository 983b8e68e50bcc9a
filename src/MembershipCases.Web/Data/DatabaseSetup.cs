using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.Data;

/// <summary>
/// Chooses the database by settings: <c>ConnectionStrings:Database</c> is PostgreSQL, otherwise an SQLite file at
/// <c>Database:Path</c>.
/// </summary>
public static class DatabaseSetup
{
    /// <summary>Adds the records to the service.</summary>
    public static IServiceCollection AddRecords(this IServiceCollection services, IConfiguration configuration)
    {
        if (IsPostgres(configuration))
            services.AddDbContextPool<MembershipDb, PostgresDb>(
                options => options.UseNpgsql(Prepared(configuration.GetConnectionString("Database")!)));
        else
            services.AddDbContextPool<MembershipDb, SqliteDb>(options => UseSqlite(options, Path(configuration)));
        return services;
    }

    /// <summary>Whether the settings name a PostgreSQL database.</summary>
    public static bool IsPostgres(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration.GetConnectionString("Database"));

    /// <summary>
    /// Brings the database up to the model, from nothing or from any earlier version. A role that may not change tables
    /// can start on one that is up to date.
    /// </summary>
    /// <exception cref="InvalidOperationException">It is behind, and the service's role may not change it.</exception>
    public static async Task Migrate(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        try
        {
            await Migrate(db, cancellationToken);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new InvalidOperationException(
                "The database is behind this version, and the service's role may not change its tables. Run the "
                + "command migrate with ConnectionStrings:Migrations set to their owner.", refusal);
        }

        if (db is SqliteDb) await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", cancellationToken);
    }

    /// <summary>Whether the service's role on PostgreSQL may make tables of its own.</summary>
    public static bool MayChangeTables(IConfiguration configuration)
    {
        using var connection = new NpgsqlConnection(configuration.GetConnectionString("Database"));
        connection.Open();
        using var question = new NpgsqlCommand("SELECT has_database_privilege(current_database(), 'CREATE')",
            connection);
        return question.ExecuteScalar() is true;
    }

    /// <summary>Brings the tables up to date.</summary>
    /// <exception cref="InvalidOperationException">They were made by a version from before the first migration there
    /// is.</exception>
    internal static async Task Migrate(MembershipDb db, CancellationToken cancellationToken)
    {
        var applied = (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();
        var first = db.Database.GetMigrations().First();
        if (applied.Count > 0 && !applied.Contains(first))
            throw new InvalidOperationException(
                $"The database is at {applied[^1]}, a version from "
                    + $"before {first} that cannot be brought up to date. Start with an empty database.");
        if (db.Database.GetMigrations().Except(applied).Any()) await db.Database.MigrateAsync(cancellationToken);
    }

    internal static void UseSqlite(DbContextOptionsBuilder options, string path)
    {
        if (System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path)) is { } folder)
            Directory.CreateDirectory(folder);
        options.UseSqlite($"Data Source={path}")
            .AddInterceptors(new SqliteConnectionSetup(), new SqliteCollationName());
    }

    /// <summary>
    /// Lets the server plan a statement once and not at every step, unless the connection string says otherwise.
    /// </summary>
    private static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (settings.MaxAutoPrepare == 0) (settings.MaxAutoPrepare, settings.AutoPrepareMinUsages) = (100, 2);
        return settings.ConnectionString;
    }

    internal static string Path(IConfiguration configuration) =>
        configuration["Database:Path"] ?? "App_Data/membershipcases.db";
}
