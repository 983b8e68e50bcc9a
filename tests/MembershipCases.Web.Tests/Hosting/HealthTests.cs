using System.Net;

namespace MembershipCases.Web.Tests.Hosting;

public abstract class HealthTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_says_that_it_is_alive()
    {
        using var client = host.NewClient();
        using var answer = await client.GetAsync("/health/live", Cancel);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("Healthy", await answer.Content.ReadAsStringAsync(Cancel));
    }
}

[Collection<SharedOnSqlite>]
public sealed class HealthOnSqlite(SqliteHost host) : HealthTests(host);

[Collection<SharedOnPostgres>]
public sealed class HealthOnPostgres(PostgresHost host) : HealthTests(host);
