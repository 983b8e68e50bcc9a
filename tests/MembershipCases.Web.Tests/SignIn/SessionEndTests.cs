using System.Net;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>When a session ends, by the clock and by the provider's word.</summary>
public abstract class SessionEndTests(ServiceHost host, SignInServers servers) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await servers.Start(host);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Signing_out_elsewhere_ends_the_session_by_the_provider_s_own_word()
    {
        using var browser = await servers.SignIn();
        var cookie = servers.CookieOf(browser);
        await browser.Go(new Uri(servers.Provider.Issuer, "/session/end"));
        await SignInServers.SignOutAtProvider(browser);

        // The provider tells the other server, and without being waited for.
        for (var tries = 0; tries < 600 && await servers.Opens(cookie); tries++) await Task.Delay(100, Cancel);
        Assert.False(await servers.Opens(cookie));
    }

    [Fact]
    public async Task Only_a_fresh_and_fitting_word_of_the_provider_ends_a_session()
    {
        using var browser = await servers.SignIn();
        var cookie = servers.CookieOf(browser);
        var now = servers.Service.Time.GetUtcNow().ToUnixTimeSeconds();
        var events =
            new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new { } };
        Dictionary<string, object?> Word(params (string Name, object? Value)[] changed)
        {
            var word = new Dictionary<string, object?>
            {
                ["iss"] = servers.Provider.Issuer.AbsoluteUri.TrimEnd('/'), ["aud"] = "membershipcases", ["iat"] = now,
                ["exp"] = now + 120,
                ["jti"] = "1", ["events"] = events, ["sub"] = SignInServers.Handler,
            };
            foreach (var (name, value) in changed)
            {
                if (value is null) word.Remove(name);
                else word[name] = value;
            }

            return word;
        }

        Task<string> Said(params (string Name, object? Value)[] changed) =>
            servers.Provider.Sign(Word(changed), new { typ = "logout+jwt" });
        string[] refused =
        [
            await servers.Provider.Sign(Word()),
            await servers.Provider.Sign(Word(), new { typ = "JWT" }),
            await Said(("exp", now - 1)),
            await Said(("iss", "http://elsewhere.example.org")),
            await Said(("aud", "another")),
            await Said(("iat", now - 3600)),
            await Said(("iat", now + 3600)),
            await Said(("events", null)),
            await Said(("events", new { other = 1 })),
            await Said(("nonce", "x")),
            await Said(("sub", null)),
            Tampered(await Said()),
            Unsigned(await Said()),
            "",
            "x.y.z",
        ];
        foreach (var token in refused)
        {
            Assert.Equal(HttpStatusCode.BadRequest, await servers.Tell(token));
            Assert.True(await servers.Opens(cookie));
        }

        Assert.Equal(HttpStatusCode.OK, await servers.Tell(await Said(("sub", "somebody else"))));
        Assert.True(await servers.Opens(cookie));
        var good = await Said(("iat", now + 60), ("exp", now + 600));
        Assert.Equal(HttpStatusCode.OK, await servers.Tell(good));
        Assert.False(await servers.Opens(cookie));

        servers.Service.Time.Advance(TimeSpan.FromMinutes(3));
        using var again = await servers.SignIn();
        Assert.Equal(HttpStatusCode.OK, await servers.Tell(good));
        Assert.True(await servers.Opens(servers.CookieOf(again)));
    }

    [Fact]
    public async Task A_word_about_a_person_ends_also_the_session_that_began_in_its_very_second()
    {
        var second = servers.Service.Time.GetUtcNow();
        servers.Service.Time.SetUtcNow(
            second.AddTicks(-(second.Ticks % TimeSpan.TicksPerSecond)).AddMilliseconds(1400));
        using var browser = await servers.SignIn();
        var said = servers.Service.Time.GetUtcNow().ToUnixTimeSeconds();
        var events =
            new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new { } };

        var iss = servers.Provider.Issuer.AbsoluteUri.TrimEnd('/');
        var word = new { iss, aud = "membershipcases", iat = said, jti = "2", events, sub = SignInServers.Handler };

        Assert.Equal(HttpStatusCode.OK,
            await servers.Tell(await servers.Provider.Sign(word, new { typ = "logout+jwt" })));
        Assert.False(await servers.Opens(servers.CookieOf(browser)));
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_at_the_latest_after_a_working_day()
    {
        using var browser = await servers.SignIn();
        var cookie = servers.CookieOf(browser);
        for (var hours = 1.5; hours < 10; hours += 1.5)
        {
            servers.Service.Time.Advance(TimeSpan.FromHours(1.5));
            Assert.True(await servers.Opens(cookie), $"after {hours} hours");
        }

        servers.Service.Time.Advance(TimeSpan.FromHours(1.5));
        Assert.False(await servers.Opens(cookie));

        using var idle = await servers.SignIn();
        servers.Service.Time.Advance(TimeSpan.FromHours(2));
        Assert.False(await servers.Opens(servers.CookieOf(idle)));
    }

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}";
    }

    private static string Unsigned(string token) =>
        $"{System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none"}"""u8)}.{token.Split('.')[1]}.";
}

[Collection<ProviderOnSqlite>]
public sealed class SessionEndOnSqlite(SqliteHost host, SignInServers servers) : SessionEndTests(host, servers);

[Collection<ProviderOnPostgres>]
public sealed class SessionEndOnPostgres(PostgresHost host, SignInServers servers) : SessionEndTests(host, servers);
