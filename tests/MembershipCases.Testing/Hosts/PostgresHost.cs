using MembershipCases.Web.Features.History;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace MembershipCases.Testing;

/// <summary>The service on PostgreSQL.</summary>
public sealed class PostgresHost(PostgresServer server) : ServiceHost
{
    private readonly Dictionary<string, string> states = [];
    private string? database;

    /// <inheritdoc/>
    protected override async Task<Setting> CreateDatabase()
    {
        database = await server.CreateDatabase();
        return PostgresServer.SettingFor(database);
    }

    /// <inheritdoc/>
    protected override async Task DropDatabase()
    {
        if (database is not null)
            await server.DropDatabase(database);
        foreach (var kept in states.Values) await server.DropDatabase(kept);
    }

    internal override async Task Keep(string name)
    {
        await LetGo();
        states[name] = await server.CopyDatabase(database!);
    }

    internal override async Task Restore(string name)
    {
        await LetGo();
        await server.ReplaceDatabase(database!, states[name]);
    }

    internal override async Task PutBack(string folder)
    {
        await using var copy = await PostgresTools.Restore(database!,
            Path.Combine(folder, PostgresTools.DumpFile), CancellationToken.None);
        NpgsqlConnection.ClearAllPools();
        await server.Disconnect(database!);
        await server.ReplaceDatabase(database!, copy.ConnectionString);
    }

    /// <summary>Closes the service's pool, as PostgreSQL copies no database that someone is connected to.</summary>
    private async Task LetGo()
    {
        await using var scope = NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        NpgsqlConnection.ClearPool((NpgsqlConnection)db.Database.GetDbConnection());
        await server.Disconnect(database!);
    }
}
