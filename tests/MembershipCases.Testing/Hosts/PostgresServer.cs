using Npgsql;

namespace MembershipCases.Testing;

/// <summary>
/// PostgreSQL for one run of a test assembly: a container where a Docker engine can run one, else the machine's own
/// binaries in a private cluster. Where there is neither the tests fail, and the message says what is missing. An
/// assembly fixture.
/// </summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private readonly Lazy<Task<IPostgres>> postgres = new(() => Start(DockerEngine.Find()));
    private readonly Lazy<Task<string>> template;
    private readonly SemaphoreSlim copying = new(1);
    private int count;

    /// <summary>Starts nothing yet; the first database does.</summary>
    public PostgresServer() => template = new(PrepareTemplate);

    /// <summary>Which PostgreSQL this is and where it comes from, in one line.</summary>
    public async Task<string> Describe()
    {
        var server = await postgres.Value;
        await using var connection = new NpgsqlConnection(server.ConnectionString);
        await connection.OpenAsync();
        return $"PostgreSQL {connection.PostgreSqlVersion}, {server.Origin}";
    }

    /// <summary>
    /// A new database, migrated and seeded, copied from one that was made once; gives its connection string.
    /// </summary>
    public async Task<string> CreateDatabase() => await Create($" TEMPLATE {await template.Value}");

    /// <summary>A new database with nothing in it; gives its connection string.</summary>
    public Task<string> CreateEmptyDatabase() => Create("");

    /// <summary>Removes a database, and the connections that a pool still holds to it.</summary>
    public Task DropDatabase(string connectionString) =>
        Execute($"DROP DATABASE {NameOf(connectionString)} WITH (FORCE)");

    /// <summary>A copy of a database to which nobody is connected; gives its connection string.</summary>
    internal Task<string> CopyDatabase(string connectionString) => Create($" TEMPLATE {NameOf(connectionString)}");

    /// <summary>Makes a database anew, as a copy of another.</summary>
    internal async Task ReplaceDatabase(string connectionString, string source)
    {
        await DropDatabase(connectionString);
        await Copy(NameOf(connectionString)!, $" TEMPLATE {NameOf(source)}");
    }

    /// <summary>Ends every connection to a database.</summary>
    internal Task Disconnect(string connectionString) =>
        Execute($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{NameOf(connectionString)}'");

    /// <summary>Stops the server, if any test needed it, and removes its files.</summary>
    public async ValueTask DisposeAsync()
    {
        if (postgres.IsValueCreated)
            await (await postgres.Value).DisposeAsync();
        copying.Dispose();
    }

    internal static Setting SettingFor(string connectionString) => new("ConnectionStrings:Database", connectionString);

    /// <summary>
    /// A container of the engine at an address, or the machine's own PostgreSQL where that cannot be.
    /// </summary>
    internal static async Task<IPostgres> Start(Uri? engine)
    {
        var whyNot = "no Docker engine was found";
        if (engine is not null)
        {
            using var docker = new DockerEngine(engine);
            whyNot = await docker.WhyNot();
        }

        return whyNot is null ? await StartContainer() : await PrivateCluster.Start(whyNot);
    }

    private static async Task<IPostgres> StartContainer()
    {
        try
        {
            return await PostgresContainer.Start();
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return await PrivateCluster.Start($"the container did not start: {fault.Message}");
        }
    }

    private async Task<string> PrepareTemplate()
    {
        var database = await CreateEmptyDatabase();
        await RunningService.Prepare(SettingFor(database));
        // PostgreSQL copies no database that someone is connected to.
        NpgsqlConnection.ClearAllPools();
        return NameOf(database)!;
    }

    private async Task<string> Create(string options)
    {
        var name = $"test_{Interlocked.Increment(ref count)}";
        await Copy(name, options);
        return new NpgsqlConnectionStringBuilder(
            (await postgres.Value).ConnectionString) { Database = name }.ConnectionString;
    }

    private async Task Copy(string name, string options)
    {
        await copying.WaitAsync();
        try
        {
            await Execute($"CREATE DATABASE {name}{options}");
        }
        finally
        {
            copying.Release();
        }
    }

    private static string? NameOf(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString).Database;

    private async Task Execute(string sql)
    {
        await using var connection = new NpgsqlConnection((await postgres.Value).ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
