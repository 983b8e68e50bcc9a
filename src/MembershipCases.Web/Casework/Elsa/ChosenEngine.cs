using System.CommandLine;
using MembershipCases.Elsa;
using MembershipCases.Web.Casework.Elsa;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace MembershipCases.Web.Casework;

/// <summary>
/// The process engine of this build: Elsa. Without <c>-p:Engine=Elsa</c> another file is compiled instead.
/// </summary>
public static class ChosenEngine
{
    /// <summary>The engine's commands.</summary>
    public static IEnumerable<Command> Commands => [RebuildElsa.Command()];

    /// <summary>Adds the engine and its process mirror in Elsa's own tables, which exist in PostgreSQL only.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSingleton<ElsaEngine>()
            .AddSingleton<IProcessEngine>(provider => provider.GetRequiredService<ElsaEngine>());
        return DatabaseSetup.IsPostgres(configuration)
            ? services.AddSingleton<ElsaTables>().AddScoped<IProcessMirror, ElsaMirror>()
            : services.AddSingleton<IProcessMirror, NoMirror>();
    }

    /// <summary>Updates the engine's own tables, as their owner.</summary>
    public static Task PrepareTables(PostgresDb db, CancellationToken cancellationToken) =>
        ElsaTables.Migrate(db.Database.GetDbConnection(), cancellationToken);

    /// <summary>Grants the service's database role write access to them.</summary>
    public static async Task Grant(NpgsqlConnection owner, string role, CancellationToken cancellationToken)
    {
        var (schema, to) = (MigrateDatabase.Quoted(ElsaTables.Schema), MigrateDatabase.Quoted(role));
        await using var grants = new NpgsqlCommand(
            $"GRANT USAGE ON SCHEMA {schema} TO {to}; GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN "
                + $"SCHEMA {schema} TO {to};", owner);
        await grants.ExecuteNonQueryAsync(cancellationToken);
    }
}
