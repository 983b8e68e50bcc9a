namespace MembershipCases.Testing;

/// <summary>The service on PostgreSQL.</summary>
public sealed class PostgresHost(PostgresServer server) : ServiceHost
{
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
    }
}
