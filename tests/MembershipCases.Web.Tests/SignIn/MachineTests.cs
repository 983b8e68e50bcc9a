using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>Machines with a bearer token.</summary>
public abstract class MachineTests(ServiceHost host, MachineServer server, OpenIdProviders providers) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.Start(host);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_machine_reads_with_the_authority_of_the_user_it_acts_as()
    {
        Assert.Equal(HttpStatusCode.OK, await Get("api/memberships", await Token()));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(await Token()));
        Assert.Equal(HttpStatusCode.Created, await Post(await Token(("client_id", "intake"))));
        var opened = await server.Service.Read(db =>
            db.History.OrderByDescending(entry => entry.Sequence)
                .FirstAsync(entry => entry.What == "case.opened", Cancel));
        Assert.Equal("Saksbehandler, klima, miljø og byutvikling", opened.UserName);
    }

    [Fact]
    public async Task Every_other_token_is_refused()
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        string[] refused =
        [
            await Token(("client_id", "another")),
            await Token(("client_id", "gone")),
            await Token(("client_id", null)),
            await Token(("scope", "bergen:other")),
            await Token(("scope", "bergen:medlemskap.read")),
            await Token(("scope", null)),
            await Token(("consumer", Consumer("0192:999999999"))),
            await Token(("consumer", Consumer("9999:964338531"))),
            await Token(("consumer", null)),
            await Token(("consumer", "0192:964338531")),
            await Token(("consumer", new { ID = 964338531 })),
            await Token(("aud", "https://other.example.org")),
            await Token(("iss", "http://elsewhere.example.org")),
            await Token(("iat", now - 7200), ("exp", now - 3600)),
            await Token(("exp", null)),
            Tampered(await Token()),
            await Forged("HS256"),
            await Forged("other"),
            $"{System.Buffers.Text.Base64Url.EncodeToString("{\"alg\":\"none\"}"u8)}.{(await Token()).Split('.')[1]}.",
            "x",
            "",
        ];
        foreach (var token in refused) Assert.Equal(HttpStatusCode.Unauthorized, await Get("api/memberships", token));
    }

    [Fact]
    public async Task A_token_opens_no_page()
    {
        Assert.Equal(HttpStatusCode.Redirect, await Get("register", await Token()));
        Assert.Equal(HttpStatusCode.Redirect, await Get("hangfire", await Token()));
    }

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}";
    }

    private static Dictionary<string, string> Consumer(string id) =>
        new() { ["authority"] = "iso6523-actorid-upis", ["ID"] = id };

    [Fact]
    public async Task An_authority_may_publish_its_metadata_at_another_address_as_Maskinporten_does()
    {
        await using var moved = new MachineServer(providers);
        await moved.Start(host);
        await moved.Provider.Become(new { sub = "nobody", plainOAuth = true });
        var metadata = new Uri(moved.Provider.Issuer, "/.well-known/oauth-authorization-server");
        await using var found = await moved.StartOne(host,
            new Setting("Machines:MetadataAddress", metadata.AbsoluteUri));
        var token = await moved.Provider.Sign(Claims(moved.Provider));

        Assert.Equal(HttpStatusCode.Unauthorized, await Get("api/memberships", token, moved.Service));
        Assert.Equal(HttpStatusCode.OK, await Get("api/memberships", token, found));
        Assert.Equal(HttpStatusCode.Unauthorized, await Get("api/memberships", Tampered(token), found));
    }

    private async Task<string> Forged(string algorithm) =>
        await server.Provider.Sign(Claims(server.Provider), header: null, algorithm);

    private Task<string> Token(params (string Name, object? Value)[] changed) =>
        server.Provider.Sign(Claims(server.Provider, changed));

    private static Dictionary<string, object> Claims(
        OpenIdProvider provider, params (string Name, object? Value)[] changed)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = provider.Issuer.AbsoluteUri.TrimEnd('/'), ["aud"] = MachineServer.Audience,
            ["scope"] = $"openid {MachineServer.Scope}",
            ["client_id"] = "archive", ["iat"] = now, ["exp"] = now + 120,
            ["consumer"] = Consumer("0192:964338531"),
        };
        foreach (var (name, value) in changed)
        {
            if (value is null) claims.Remove(name);
            else claims[name] = value;
        }

        return claims;
    }

    private async Task<HttpStatusCode> Get(string address, string token, TwinHost? on = null)
    {
        using var client = Client(token, on);
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Cancel);
        return answer.StatusCode;
    }

    private async Task<HttpStatusCode> Post(string token)
    {
        var membership =
            await server.Service.Read(db => db.Memberships.SingleAsync(known => known.Name == "Eureau", Cancel));
        using var client = Client(token);
        client.DefaultRequestHeaders.Add("Idempotency-Key", $"{Guid.CreateVersion7(server.Service.Time.GetUtcNow())}");
        var command = new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" };
        using var answer = await client.PostAsJsonAsync("api/cases", command, Cancel);
        return answer.StatusCode;
    }

    private HttpClient Client(string token, TwinHost? on = null)
    {
        var client = (on ?? server.Service).NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}

[Collection<ProviderOnSqlite>]
public sealed class MachinesOnSqlite(SqliteHost host, MachineServer server, OpenIdProviders providers)
    : MachineTests(host, server, providers);

[Collection<ProviderOnPostgres>]
public sealed class MachinesOnPostgres(PostgresHost host, MachineServer server, OpenIdProviders providers)
    : MachineTests(host, server, providers);
