using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>Sign-in at a real provider, with two servers on one database.</summary>
public abstract class SignInTests(ServiceHost host) : IAsyncLifetime
{
    private const string Handler = "saksbehandler-klima-miljo-byutvikling";
    private readonly OpenIdProvider provider = new();
    private TwinHost service = null!;
    private TwinHost replica = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private Setting[] Settings =>
    [
        new("Authentication:Authority", provider.Issuer.AbsoluteUri), new("Authentication:ClientId", "membershipcases"), new("Authentication:ClientSecret", "a secret that only the tests know"),
        new("Authentication:RequiredAcr:0", "high"), new("Authentication:RoleClaim", "groups"), new("Authentication:Roles:mc-handlers", "case-handler"), new("Authentication:Roles:mc-admins", "administrator"),
        new("Authentication:Roles:mc-commissioners", "commissioner"),
    ];

    public async ValueTask InitializeAsync()
    {
        (service, replica) = (new TwinHost(host, Settings), new TwinHost(host, Settings));
        foreach (var server in new[] { service, replica })
        {
            await server.InitializeAsync();
            // The provider's clock is real, and so are those that it is compared with.
            server.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        }

        await provider.Start(service.Address, replica.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await replica.DisposeAsync();
        await provider.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_person_signs_in_with_PKCE_and_comes_to_the_page_that_was_asked_for()
    {
        using var browser = await SignedIn(to: "/register?search=Eurau");

        Assert.Equal("/register", browser.At.AbsolutePath);
        Assert.Equal("?search=Eurau", browser.At.Query);
        var asked = browser.Way.Single(address => address.AbsolutePath == "/auth").Query;
        // What is asked for goes to the provider behind the browser's back (RFC 9126), and it takes nothing without PKCE.
        Assert.Contains("request_uri=", asked, StringComparison.Ordinal);
        Assert.Contains("Saksbehandler, klima", browser.Page.QuerySelector(".mc-user__name")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"{Handler}@example.org", await Db(db => db.Users.Where(user => user.Subject == Handler).Select(user => user.MailAddress).SingleAsync(Cancel)));
    }

    [Fact]
    public async Task A_person_who_is_not_known_is_let_into_nothing()
    {
        using var browser = await SignedIn("stranger");

        Assert.Equal(("/account/denied", 403), (browser.At.AbsolutePath, browser.Status));
        await browser.Go(new Uri(service.Address, "/register"), stopBefore: address => address.AbsolutePath == "/auth");
        Assert.Equal("/auth", browser.At.AbsolutePath);
        Assert.False(await Db(db => db.Sessions.AnyAsync(session => session.ProviderSubject == "stranger", Cancel)));
    }

    [Fact]
    public async Task A_sign_in_that_is_not_strong_enough_is_refused_with_what_to_do()
    {
        using var browser = await SignedIn(acr: "low");

        Assert.Equal(("/account/denied", 403), (browser.At.AbsolutePath, browser.Status));
        Assert.Contains("sterkere innloggingsmåte", browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_narrows_what_a_person_may_act_as_and_never_widens_it()
    {
        using var administrator = await SignedIn(groups: ["mc-admins"]);
        await administrator.Go(new Uri(service.Address, "/incidents"));
        Assert.Equal(403, administrator.Status);
        await administrator.Go(new Uri(service.Address, "/cases/open"));
        Assert.Equal(403, administrator.Status);

        using var handler = await SignedIn(groups: ["mc-handlers", "something-else"]);
        await handler.Go(new Uri(service.Address, "/cases/open"));
        Assert.Equal(200, handler.Status);
    }

    [Fact]
    public async Task A_code_that_was_used_and_a_state_that_is_not_ours_are_refused()
    {
        using var browser = new Browser();
        await provider.Become(new { sub = Handler, acr = "high", groups = (string[])["mc-handlers"] });
        await browser.Go(new Uri(service.Address, "/account/sign-in"), stopBefore: address => address.AbsolutePath == "/signin-oidc");
        var callback = browser.At;
        using var thief = new Browser();
        await thief.Go(callback);
        Assert.Equal(("/account/denied", 403), (thief.At.AbsolutePath, thief.Status));

        await browser.Go(callback);
        Assert.Equal("/", browser.At.AbsolutePath);
        await browser.Go(callback);
        Assert.Equal("/account/denied", browser.At.AbsolutePath);
        await browser.Go(new Uri(callback, "/signin-oidc?code=x&state=y"));
        Assert.Equal("/account/denied", browser.At.AbsolutePath);
    }

    [Fact]
    public async Task Every_sign_in_begins_a_session_of_its_own_and_ends_the_one_before()
    {
        using var browser = await SignedIn();
        var first = Cookie(browser);
        await browser.Go(new Uri(service.Address, "/account/sign-in"));
        var second = Cookie(browser);

        Assert.NotEqual(first, second);
        Assert.False(await Opens(first, "/register"));
        Assert.True(await Opens(second, "/register"));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_on_every_server_and_at_the_provider()
    {
        using var browser = await SignedIn();
        var cookie = Cookie(browser);
        Assert.True(await Opens(cookie, "/register", replica));

        await browser.Send("/account/sign-out");
        Assert.Equal((provider.Issuer.Port, "/session/end"), (browser.At.Port, browser.At.AbsolutePath));
        Assert.Contains("id_token_hint=", browser.At.Query, StringComparison.Ordinal);
        Assert.False(await Opens(cookie, "/register"));
        Assert.False(await Opens(cookie, "/register", replica));

        await browser.Send("/session/end/confirm", ("logout", "yes"));
        Assert.Equal(("/account/signed-out", 200), (browser.At.AbsolutePath, browser.Status));
        await provider.Become(new { sub = "stranger", acr = "high" });
        await browser.Go(new Uri(service.Address, "/account/sign-in"));
        Assert.Equal("/account/denied", browser.At.AbsolutePath);
    }

    [Fact]
    public async Task Signing_out_elsewhere_ends_the_session_by_the_provider_s_own_word()
    {
        using var browser = await SignedIn();
        var cookie = Cookie(browser);
        await browser.Go(new Uri(provider.Issuer, "/session/end"));
        await browser.Send("/session/end/confirm", ("logout", "yes"));

        // The provider tells the other server, and without being waited for.
        for (var tries = 0; tries < 50 && await Opens(cookie, "/register"); tries++) await Task.Delay(100, Cancel);
        Assert.False(await Opens(cookie, "/register"));
    }

    [Fact]
    public async Task Only_a_fresh_and_fitting_word_of_the_provider_ends_a_session()
    {
        using var browser = await SignedIn();
        var cookie = Cookie(browser);
        var now = service.Time.GetUtcNow().ToUnixTimeSeconds();
        var events = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new { } };
        Dictionary<string, object?> Word(params (string Name, object? Value)[] changed)
        {
            var word = new Dictionary<string, object?> { ["iss"] = provider.Issuer.AbsoluteUri.TrimEnd('/'), ["aud"] = "membershipcases", ["iat"] = now, ["exp"] = now + 120, ["jti"] = "1", ["events"] = events, ["sub"] = Handler };
            foreach (var (name, value) in changed)
            {
                if (value is null) word.Remove(name);
                else word[name] = value;
            }

            return word;
        }

        Task<string> Said(params (string Name, object? Value)[] changed) => provider.Sign(Word(changed), new { typ = "logout+jwt" });
        string[] refused =
        [
            await provider.Sign(Word()),
            await provider.Sign(Word(), new { typ = "JWT" }),
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
            Assert.Equal(HttpStatusCode.BadRequest, await Tell(token));
            Assert.True(await Opens(cookie, "/register"));
        }

        Assert.Equal(HttpStatusCode.OK, await Tell(await Said(("sub", "somebody else"))));
        Assert.True(await Opens(cookie, "/register"));
        var good = await Said(("iat", now + 60), ("exp", now + 600));
        Assert.Equal(HttpStatusCode.OK, await Tell(good));
        Assert.False(await Opens(cookie, "/register"));

        service.Time.Advance(TimeSpan.FromMinutes(3));
        using var again = await SignedIn();
        Assert.Equal(HttpStatusCode.OK, await Tell(good));
        Assert.True(await Opens(Cookie(again), "/register"));
    }

    [Fact]
    public async Task A_word_about_a_person_ends_also_the_session_that_began_in_its_very_second()
    {
        var second = service.Time.GetUtcNow();
        service.Time.SetUtcNow(second.AddTicks(-(second.Ticks % TimeSpan.TicksPerSecond)).AddMilliseconds(1400));
        using var browser = await SignedIn();
        var said = service.Time.GetUtcNow().ToUnixTimeSeconds();
        var events = new Dictionary<string, object> { ["http://schemas.openid.net/event/backchannel-logout"] = new { } };

        Assert.Equal(HttpStatusCode.OK, await Tell(await provider.Sign(new { iss = provider.Issuer.AbsoluteUri.TrimEnd('/'), aud = "membershipcases", iat = said, jti = "2", events, sub = Handler }, new { typ = "logout+jwt" })));
        Assert.False(await Opens(Cookie(browser), "/register"));
    }

    [Fact]
    public async Task Words_of_the_provider_have_a_limit_of_their_own()
    {
        await using var strict = new TwinHost(host, [.. Settings, new("RateLimits:SignIn", "2"), new("RateLimits:SignOut", "4")]);
        await strict.InitializeAsync();
        using var client = strict.NewClient();
        async Task<HttpStatusCode> Say()
        {
            using var body = new FormUrlEncodedContent([new("logout_token", "x")]);
            using var answer = await client.PostAsync(new Uri("account/back-channel-logout", UriKind.Relative), body, Cancel);
            return answer.StatusCode;
        }

        for (var words = 0; words < 4; words++) Assert.Equal(HttpStatusCode.BadRequest, await Say());
        Assert.Equal(HttpStatusCode.TooManyRequests, await Say());
        using var signIn = await client.GetAsync(new Uri("account/sign-in", UriKind.Relative), Cancel);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, signIn.StatusCode);
    }

    [Fact]
    public async Task A_session_ends_when_it_is_not_used_and_at_the_latest_after_a_working_day()
    {
        using var browser = await SignedIn();
        var cookie = Cookie(browser);
        for (var hours = 1.5; hours < 10; hours += 1.5)
        {
            service.Time.Advance(TimeSpan.FromHours(1.5));
            Assert.True(await Opens(cookie, "/register"), $"after {hours} hours");
        }

        service.Time.Advance(TimeSpan.FromHours(1.5));
        Assert.False(await Opens(cookie, "/register"));

        using var idle = await SignedIn();
        service.Time.Advance(TimeSpan.FromHours(2));
        Assert.False(await Opens(Cookie(idle), "/register"));
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_signs_out_of_one_or_all()
    {
        await Db(db => db.Sessions.ExecuteDeleteAsync(Cancel));
        using var here = await SignedIn();
        using var there = await SignedIn();
        using var elsewhere = await SignedIn();
        var (mine, others) = (Cookie(here), new[] { Cookie(there), Cookie(elsewhere) });
        await here.Go(new Uri(service.Address, "/account/sessions"));
        Assert.Equal(3, here.Page.QuerySelectorAll("main tbody tr").Length);

        var form = here.Page.QuerySelectorAll("main form:has([name='Input.SessionId'])")[0];
        await here.Post(new Uri(service.Address, "/account/sessions"), Fields(form));
        Assert.Equal(2, here.Page.QuerySelectorAll("main tbody tr").Length);
        Assert.True(await Opens(mine, "/register"));
        Assert.NotEqual(await Opens(others[0], "/register"), await Opens(others[1], "/register"));

        await here.Post(new Uri(service.Address, "/account/sessions"), Fields(here.Page.QuerySelector("main form:not(:has([name='Input.SessionId']))")!));
        foreach (var cookie in others.Append(mine)) Assert.False(await Opens(cookie, "/register"));
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_not_ended_by_naming_it()
    {
        using var mine = await SignedIn();
        using var other = await SignedIn("byrad-klima-miljo-byutvikling");
        var id = await Db(db => db.Sessions.Where(session => session.ProviderSubject == "byrad-klima-miljo-byutvikling").OrderByDescending(session => session.Id).Select(session => session.Id).FirstAsync(Cancel));
        await mine.Go(new Uri(service.Address, "/account/sessions"));
        await mine.Post(new Uri(service.Address, "/account/sessions"), [.. Fields(mine.Page.QuerySelector("main form:not(:has([name='Input.SessionId']))")!), new("Input.SessionId", $"{id}")]);

        Assert.True(await Opens(Cookie(other), "/register"));
        Assert.True(await Opens(Cookie(mine), "/register"));
    }

    [Fact]
    public async Task A_cookie_that_was_tampered_with_is_nobody_s_and_the_database_holds_no_secret_of_it()
    {
        using var browser = await SignedIn();
        var cookie = Cookie(browser);

        Assert.False(await Opens(cookie[..^8] + "AAAAAAAA", "/register"));
        Assert.False(await Opens("", "/register"));
        var row = await Db(db => db.Sessions.OrderByDescending(session => session.Id).FirstAsync(Cancel));
        Assert.Equal(64, row.KeyHash.Length);
        Assert.DoesNotContain("eyJ", row.IdToken, StringComparison.Ordinal);
        Assert.Equal([Role.CaseHandler], row.Roles);
    }

    [Fact]
    public async Task The_form_that_signs_out_may_be_sent_on_to_the_provider_and_to_nobody_else()
    {
        using var client = service.NewClient();
        using var page = await client.GetAsync(new Uri("account/denied", UriKind.Relative), Cancel);

        Assert.Contains($"form-action 'self' {provider.Issuer.GetLeftPart(UriPartial.Authority)};", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org")]
    [InlineData("/\\evil.example.org")]
    public async Task After_sign_in_one_is_sent_nowhere_else(string address)
    {
        using var browser = await SignedIn(to: $"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}");

        Assert.Equal(new Uri(service.Address, "/"), browser.At);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(AngleSharp.Dom.IElement form) =>
        form.QuerySelectorAll("input[name]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value") ?? ""));

    private static string Tampered(string token)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{parts[1]}.{(parts[2][0] == 'A' ? 'B' : 'A')}{parts[2][1..]}";
    }

    private static string Unsigned(string token) =>
        $"{System.Buffers.Text.Base64Url.EncodeToString("""{"alg":"none"}"""u8)}.{token.Split('.')[1]}.";

    private async Task<Browser> SignedIn(string subject = Handler, string acr = "high", string[]? groups = null, string to = "/")
    {
        var browser = new Browser();
        await provider.Become(new { sub = subject, acr, email = $"{subject}@example.org", groups = groups ?? (subject.StartsWith("byrad", StringComparison.Ordinal) ? ["mc-commissioners"] : ["mc-handlers"]) });
        await browser.Go(new Uri(service.Address, to));
        return browser;
    }

    private async Task<HttpStatusCode> Tell(string token)
    {
        using var body = new FormUrlEncodedContent([new("logout_token", token)]);
        using var client = service.NewClient();
        using var answer = await client.PostAsync(new Uri("account/back-channel-logout", UriKind.Relative), body, Cancel);
        return answer.StatusCode;
    }

    private string Cookie(Browser browser) => browser.Cookies.GetCookies(service.Address)["mc-session"]?.Value ?? "";

    /// <summary>Whether the cookie opens a page of a server.</summary>
    private async Task<bool> Opens(string cookie, string page, TwinHost? on = null)
    {
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false });
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri((on ?? service).Address, page));
        request.Headers.Add("Cookie", $"mc-session={cookie}");
        using var answer = await client.SendAsync(request, Cancel);
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private async Task<T> Db<T>(Func<MembershipDb, Task<T>> work)
    {
        await using var scope = service.NewScope();
        return await work(scope.ServiceProvider.GetRequiredService<MembershipDb>());
    }
}

public sealed class SignInOnSqlite(SqliteHost host) : SignInTests(host), IClassFixture<SqliteHost>;

public sealed class SignInOnPostgres(PostgresHost host) : SignInTests(host), IClassFixture<PostgresHost>;
