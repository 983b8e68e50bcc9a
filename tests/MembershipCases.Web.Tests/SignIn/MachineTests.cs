using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>Machines with a bearer token.</summary>
public abstract class MachineTests(ServiceHost host) : IAsyncLifetime
{
    private const string Audience = "https://medlemskap.example.org", Scope = "bergen:medlemskap";
    private readonly OpenIdProvider provider = new();
    private TwinHost service = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Setting[] Settings =>
    [
        new("Machines:Authority", provider.Issuer.AbsoluteUri), new("Machines:Audience", Audience), new("Machines:Scope", Scope),
        new("Machines:Clients:0:ClientId", "archive"), new("Machines:Clients:0:Organisation", "964338531"), new("Machines:Clients:0:ActsAs", "arkivar"),
        new("Machines:Clients:1:ClientId", "gone"), new("Machines:Clients:1:ActsAs", "nobody-here"),
        new("Machines:Clients:2:ClientId", "intake"), new("Machines:Clients:2:ActsAs", "saksbehandler-klima-miljo-byutvikling"),
    ];

    public async ValueTask InitializeAsync()
    {
        service = new TwinHost(host, Settings);
        await service.InitializeAsync();
        await provider.Start();
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_machine_reads_with_the_authority_of_the_user_it_acts_as()
    {
        Assert.Equal(HttpStatusCode.OK, await Get("api/memberships", await Token()));
        Assert.Equal(HttpStatusCode.Forbidden, await Post(await Token()));
        Assert.Equal(HttpStatusCode.Created, await Post(await Token(("client_id", "intake"))));
        await using var scope = service.NewScope();
        var opened = await scope.ServiceProvider.GetRequiredService<MembershipDb>().History.OrderByDescending(entry => entry.Sequence).FirstAsync(entry => entry.What == "case.opened", Cancel);
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

    private static Dictionary<string, string> Consumer(string id) => new() { ["authority"] = "iso6523-actorid-upis", ["ID"] = id };

    [Fact]
    public async Task An_authority_may_publish_its_metadata_at_another_address_as_Maskinporten_does()
    {
        await provider.Become(new { sub = "nobody", plainOAuth = true });
        await using var lost = await Start(("Authority", provider.Issuer.AbsoluteUri));
        await using var found = await Start(("Authority", provider.Issuer.AbsoluteUri), ("MetadataAddress", new Uri(provider.Issuer, "/.well-known/oauth-authorization-server").AbsoluteUri));

        Assert.Equal(HttpStatusCode.Unauthorized, await Get("api/memberships", await Token(), lost));
        Assert.Equal(HttpStatusCode.OK, await Get("api/memberships", await Token(), found));
        Assert.Equal(HttpStatusCode.Unauthorized, await Get("api/memberships", Tampered(await Token()), found));
    }

    private async Task<TwinHost> Start(params (string Name, string Value)[] settings)
    {
        var started = new TwinHost(host, [.. Settings.Where(setting => setting.Key != "Machines:Authority"), .. settings.Select(setting => new Setting($"Machines:{setting.Name}", setting.Value))]);
        await started.InitializeAsync();
        return started;
    }

    private async Task<string> Forged(string algorithm) => await provider.Sign(Claims(), header: null, algorithm);

    private Task<string> Token(params (string Name, object? Value)[] changed) => provider.Sign(Claims(changed));

    private Dictionary<string, object> Claims(params (string Name, object? Value)[] changed)
    {
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds();
        var claims = new Dictionary<string, object>
        {
            ["iss"] = provider.Issuer.AbsoluteUri.TrimEnd('/'), ["aud"] = Audience, ["scope"] = $"openid {Scope}", ["client_id"] = "archive", ["iat"] = now, ["exp"] = now + 120,
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
        await using var scope = service.NewScope();
        var membership = await scope.ServiceProvider.GetRequiredService<MembershipDb>().Memberships.SingleAsync(known => known.Name == "Eureau", Cancel);
        using var client = Client(token);
        client.DefaultRequestHeaders.Add("Idempotency-Key", $"{Guid.CreateVersion7(service.Time.GetUtcNow())}");
        using var answer = await client.PostAsJsonAsync("api/cases", new { kind = "withdraw", membershipId = membership.Id, decidingBody = "council" }, Cancel);
        return answer.StatusCode;
    }

    private HttpClient Client(string token, TwinHost? on = null)
    {
        var client = (on ?? service).NewClient();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }
}

public sealed class MachinesOnSqlite(SqliteHost host) : MachineTests(host), IClassFixture<SqliteHost>;

public sealed class MachinesOnPostgres(PostgresHost host) : MachineTests(host), IClassFixture<PostgresHost>;
