using System.CommandLine;
using MembershipCases.Domain.Process.Engine;
using Npgsql;

namespace MembershipCases.Web.Casework;

/// <summary>
/// The process engine of this build: the built-in one. <c>-p:Engine=Elsa</c> compiles another file instead.
/// </summary>
public static class ChosenEngine
{
    /// <summary>The engine's commands.</summary>
    public static IEnumerable<Command> Commands => [];

    /// <summary>Adds the engine and its process mirror.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<IProcessEngine, BuiltInEngine>().AddSingleton<IProcessMirror, NoMirror>();

    /// <summary>Updates the engine's own tables, as their owner.</summary>
    public static Task PrepareTables(PostgresDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Grants the service's database role write access to them.</summary>
    public static Task Grant(NpgsqlConnection owner, string role, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
