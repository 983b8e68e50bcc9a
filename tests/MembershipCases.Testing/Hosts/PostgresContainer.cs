using Testcontainers.PostgreSql;

namespace MembershipCases.Testing;

/// <summary>PostgreSQL in a container.</summary>
internal sealed class PostgresContainer(PostgreSqlContainer container, string image) : IPostgres
{
    public string Origin => $"a container of {image}";

    public string ConnectionString => container.GetConnectionString();

    /// <summary>
    /// Starts a container, which writes to its disk as a server in use does; the package turns that off.
    /// </summary>
    public static async Task<IPostgres> Start()
    {
        var image = DockerEngine.Images[0];
        var container = new PostgreSqlBuilder(image).WithDatabase("postgres").WithUsername("postgres")
            .WithCommand("-c", "max_connections=300", "-c", "fsync=on", "-c", "synchronous_commit=on", "-c",
                "full_page_writes=on").Build();
        await container.StartAsync();
        return new PostgresContainer(container, image);
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
