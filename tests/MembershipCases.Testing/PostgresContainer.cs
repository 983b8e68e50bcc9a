using DotNet.Testcontainers.Builders;
using Testcontainers.PostgreSql;

namespace MembershipCases.Testing;

/// <summary>PostgreSQL in a container.</summary>
internal sealed class PostgresContainer(PostgreSqlContainer container) : IPostgres
{
    private const string Image = "postgres:17";

    public string Origin => $"a container of {Image}";

    public string ConnectionString => container.GetConnectionString();

    /// <summary>Starts a container, or gives null where no Docker engine answers.</summary>
    public static async Task<IPostgres?> TryStart()
    {
        try
        {
            var container = new PostgreSqlBuilder(Image).WithDatabase("postgres").WithUsername("postgres")
                .WithCommand("-c", "max_connections=300").Build();
            await container.StartAsync();
            return new PostgresContainer(container);
        }
        catch (DockerUnavailableException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => container.DisposeAsync();
}
