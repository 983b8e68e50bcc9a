using Npgsql;

namespace MembershipCases.Web.Features.History;

/// <summary>A database in which a copy is tried, and which is dropped afterwards.</summary>
internal sealed class ScratchDatabase : IAsyncDisposable
{
    private readonly string server;
    private readonly string name;

    private ScratchDatabase(string server, string name)
    {
        (this.server, this.name) = (server, name);
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name, Pooling = false }.ConnectionString;
    }

    /// <summary>The connection string of the database.</summary>
    public string ConnectionString { get; }

    /// <summary>Creates an empty database on the server of a connection string.</summary>
    /// <exception cref="ToolRefusedException">The role may not create databases.</exception>
    public static async Task<ScratchDatabase> Create(string connectionString, CancellationToken cancellationToken)
    {
        var scratch = new ScratchDatabase(connectionString,
            $"restore_check_{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}");
        try
        {
            await scratch.Execute($"CREATE DATABASE \"{scratch.name}\" TEMPLATE template0", cancellationToken);
        }
        catch (PostgresException refusal) when (refusal.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            throw new ToolRefusedException(
                "The role of ConnectionStrings:Database may not create a database in which to try the copy. Run this with a "
                + "role that has CREATEDB.");
        }

        return scratch;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() =>
        await Execute($"DROP DATABASE IF EXISTS \"{name}\" WITH (FORCE)", CancellationToken.None);

    private async Task Execute(string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
