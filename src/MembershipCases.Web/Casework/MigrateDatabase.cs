using System.CommandLine;
using Hangfire.PostgreSql;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.Casework;

/// <summary>
/// The command <c>migrate</c>: migrates the tables as their owner, and grants the service's database role the least
/// rights. That role cannot alter a table, and can only insert into append-only tables.
/// </summary>
public static class MigrateDatabase
{
    /// <summary>Tables that may be read and inserted into, never updated.</summary>
    public static IReadOnlyList<string> AppendOnly { get; } = ["History", "HistorySeals", "Checkpoints", "Inspections", "ScreenedReadings"];

    /// <summary>The command. Its exit code is 0 when the database is up to date.</summary>
    public static Command Command()
    {
        var command = new Command("migrate",
            "Brings a PostgreSQL database up to date as the role of ConnectionStrings:Migrations, and grants the "
            + "role of ConnectionStrings:Database what the service needs.");
        command.SetAction((parsed, cancellationToken) => Run(parsed.InvocationConfiguration.Output, cancellationToken));
        return command;
    }

    private static async Task<int> Run(TextWriter output, CancellationToken cancellationToken)
    {
        var configuration = WebApplication.CreateBuilder().Configuration;
        if (configuration.GetConnectionString("Migrations") is not { Length: > 0 } owner
            || configuration.GetConnectionString("Database") is not { Length: > 0 } service)
        {
            await output.WriteLineAsync(
                "Set ConnectionStrings:Migrations to the owner of the tables and ConnectionStrings:Database to the service's own role.");
            return 1;
        }

        await using var db = new PostgresDb(new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(PostgresSettings.Complete(owner)).Options);
        await using var alone = await PreparationLock.Acquire(db, cancellationToken);
        var touched = await DatabaseSetup.Migrate(db, cancellationToken);
        await RowSealing.Run(db, touched, TimeProvider.System.GetUtcNow(), cancellationToken);
        await ChosenEngine.PrepareTables(db, cancellationToken);
        await using var connection = new NpgsqlConnection(PostgresSettings.Complete(owner));
        await connection.OpenAsync(cancellationToken);
        PostgreSqlObjectsInstaller.Install(connection);
        var role = new NpgsqlConnectionStringBuilder(service).Username!;
        await using var grants = new NpgsqlCommand(Grants(role), connection);
        await grants.ExecuteNonQueryAsync(cancellationToken);
        await ChosenEngine.Grant(connection, role, cancellationToken);
        await output.WriteLineAsync($"The database is up to date, and {role} may use it.");
        return 0;
    }

    /// <summary>A quoted SQL identifier.</summary>
    public static string Quoted(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    private static string Grants(string role)
    {
        var to = Quoted(role);
        return $"""
            GRANT USAGE ON SCHEMA public, hangfire TO {to};
            GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public, hangfire TO {to};
            GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public, hangfire TO {to};
            REVOKE UPDATE, DELETE ON {string.Join(", ", AppendOnly.Select(table => $"\"{table}\""))} FROM {to};
            REVOKE UPDATE ON "Replies" FROM {to};
            REVOKE INSERT, UPDATE, DELETE ON "__EFMigrationsHistory" FROM {to};
            """;
    }
}
