using System.CommandLine;
using MembershipCases.Domain.Process.Engine;
using Npgsql;

namespace MembershipCases.Web.Casework;

/// <summary>
/// The engine that this build runs cases on: the built-in one. <c>-p:Engine=Elsa</c> compiles another file in its
/// place.
/// </summary>
public static class ChosenEngine
{
    /// <summary>The commands that the engine brings.</summary>
    public static IEnumerable<Command> Commands => [];

    /// <summary>Adds the engine, and where its tools show cases.</summary>
    public static IServiceCollection AddEngine(this IServiceCollection services, IConfiguration configuration) =>
        services.AddSingleton<IProcessEngine, BuiltInEngine>().AddSingleton<IProcessMirror, NoMirror>();

    /// <summary>Brings tables of the engine's own up to date, as their owner.</summary>
    public static Task PrepareTables(PostgresDb db, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Lets the service's role write in them.</summary>
    public static Task Grant(NpgsqlConnection owner, string role, CancellationToken cancellationToken) =>
        Task.CompletedTask;
}
