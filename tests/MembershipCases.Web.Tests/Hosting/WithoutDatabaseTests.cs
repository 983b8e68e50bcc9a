using System.Net;
using System.Net.Http.Json;
using MembershipCases.Web.Tests.Safety;
using Npgsql;

namespace MembershipCases.Web.Tests.Hosting;

/// <summary>
/// The service, as a process, while its database is away or somebody holds what it needs. On PostgreSQL alone: an SQLite
/// file is not away.
/// </summary>
public sealed class WithoutDatabaseTests(PostgresServer server)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_lives_says_so_in_three_languages_goes_on_when_the_database_is_back_and_stops_without_it()
    {
        using var relay = new DatabaseRelay(await server.CreateDatabase());
        using var service = await ServiceProcess.Serve(("ConnectionStrings:Database", relay.ConnectionString));
        using var handler = await service.SignedIn(CaseDriver.Handler);
        Assert.Equal(HttpStatusCode.OK, await Status(handler, "health/ready"));

        relay.Cut();

        Assert.Equal(HttpStatusCode.OK, await Status(handler, "health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(handler, "health/ready"));
        await AssertUnavailable(handler, "register", null, "Tjenesten er ikke tilgjengelig akkurat nå");
        await AssertUnavailable(handler, "api/memberships", null, "request.unavailable");
        using (var visitor = service.NewClient())
        {
            await AssertUnavailable(visitor, "account/sign-in", "nn-NO", "Tenesta er ikkje tilgjengeleg akkurat no");
            await AssertUnavailable(visitor, "account/sign-in", "en-GB", "The service is not available just now");
        }

        Assert.DoesNotContain("An unhandled exception has occurred", service.Says, StringComparison.Ordinal);

        relay.Open();

        Assert.Equal(HttpStatusCode.OK, await Status(handler, "register"));

        relay.Cut();

        Assert.True(await service.Stop() == 0, service.Says);
        Assert.DoesNotContain("Unhandled exception", service.Says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lock_that_somebody_holds_is_waited_for_no_longer_than_is_set()
    {
        var database = await server.CreateDatabase();
        using var service = await ServiceProcess.Serve(
            ("ConnectionStrings:Database", $"{database};Options=-c lock_timeout=500ms"), ("Jobs:Enabled", "false"));
        using var administrator = await service.SignedIn("administrator");
        await using (await Holding(database, "10min"))
        {
            using var busy = await Add(administrator, "først");
            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.StatusCode);
            Assert.NotNull(busy.Headers.RetryAfter);
            Assert.Contains("record.busy", await busy.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            Assert.Equal(HttpStatusCode.OK, await Status(administrator, "health/ready"));
        }

        // The server ends the session of whoever began a transaction and then says nothing; then everybody goes on.
        await using var frozen = await Holding(database, "1s");
        HttpStatusCode status;
        do
        {
            using var again = await Add(administrator, "igjen");
            status = again.StatusCode;
        }
        while (status == HttpStatusCode.ServiceUnavailable);
        Assert.Equal(HttpStatusCode.Created, status);
        await using var more = new NpgsqlCommand("SELECT 1", frozen);
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => more.ExecuteNonQueryAsync(Cancel));
    }

    [Fact]
    public async Task Locks_silence_and_dead_connections_are_bounded_unless_the_connection_string_says_otherwise()
    {
        var database = await server.CreateEmptyDatabase();

        Assert.Equal(("15s", "30s"), await Limits(PostgresSettings.Complete(database)));
        Assert.Equal(("7s", "30s"),
            await Limits(PostgresSettings.Complete($"{database};Options=-c lock_timeout=7s")));
        var set = new NpgsqlConnectionStringBuilder(PostgresSettings.Complete("Host=database"));
        Assert.Equal((GssEncryptionMode.Disable, true), (set.GssEncryptionMode, set.TcpKeepAlive));
        Assert.Equal(GssEncryptionMode.Prefer, new NpgsqlConnectionStringBuilder(
            PostgresSettings.Complete($"{database};GSS Encryption Mode=Prefer")).GssEncryptionMode);
    }

    /// <summary>A service that froze in the midst of a transaction, as the server sees it.</summary>
    private static async Task<NpgsqlConnection> Holding(string database, string silence)
    {
        var connection = new NpgsqlConnection(PostgresSettings.Complete(
            $"{database};Pooling=False;Options=-c idle_in_transaction_session_timeout={silence}"));
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand("BEGIN; LOCK TABLE \"Users\" IN SHARE MODE", connection);
        await command.ExecuteNonQueryAsync(Cancel);
        return connection;
    }

    private static async Task<(string Lock, string Silence)> Limits(string connectionString)
    {
        await using var connection = new NpgsqlConnection($"{connectionString};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = new NpgsqlCommand(
            "SELECT current_setting('lock_timeout'), current_setting('idle_in_transaction_session_timeout')", connection);
        await using var row = await command.ExecuteReaderAsync(Cancel);
        await row.ReadAsync(Cancel);
        return (row.GetString(0), row.GetString(1));
    }

    /// <summary>A command that writes to the table of users.</summary>
    private static async Task<HttpResponseMessage> Add(HttpClient who, string name)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "api/people")
        {
            Content = JsonContent.Create(new { subject = name, name = $"Kari {name}" }),
        };
        request.Headers.Add("Idempotency-Key", Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString());
        return await who.SendAsync(request, Cancel);
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Cancel);
        return answer.StatusCode;
    }

    private static async Task AssertUnavailable(HttpClient client, string address, string? language, string says)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (language is not null) request.Headers.Add("Cookie", $"mc-language=c%3Dnb-NO%7Cuic%3D{language}");
        using var answer = await client.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Contains(says, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)), StringComparison.Ordinal);
    }
}
