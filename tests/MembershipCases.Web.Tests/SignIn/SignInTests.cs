using System.Net;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>Sign-in at a real provider, with two servers on one database.</summary>
public abstract class SignInTests(ServiceHost host, SignInServers servers) : IAsyncLifetime
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await servers.Start(host);

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_person_signs_in_with_PKCE_and_comes_to_the_page_that_was_asked_for()
    {
        using var browser = await servers.SignIn(to: "/register?search=Eurau");

        Assert.Equal("/register", browser.At.AbsolutePath);
        Assert.Equal("?search=Eurau", browser.At.Query);
        var asked = browser.Visited.Single(address => address.AbsolutePath == "/auth").Query;
        // What is asked for goes to the provider behind the browser's back (RFC 9126), and it takes nothing without
        // PKCE.
        Assert.Contains("request_uri=", asked, StringComparison.Ordinal);
        Assert.Contains("Saksbehandler, klima", browser.Page.QuerySelector(".mc-user__name")!.TextContent,
            StringComparison.Ordinal);
        var user = await servers.Read(
            db => db.Users.SingleAsync(known => known.Subject == SignInServers.Handler, Cancel));
        Assert.Equal($"{SignInServers.Handler}@example.org", user.MailAddress);
    }

    [Fact]
    public async Task Sign_in_sign_out_and_calendars_lead_to_the_public_address_and_not_to_the_host_of_the_request()
    {
        // The provider knows the address of the first server alone: this one is never sent back to.
        await using var behind = await servers.StartOne(host,
            new Setting("Mail:PublicAddress", servers.Service.Address.AbsoluteUri));
        behind.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        await servers.Become(SignInServers.Handler, "high", "mc-handlers");
        using var browser = new Person(follows: true);
        await browser.Go(new Uri(behind.Address, "/register"));

        Assert.Equal((servers.Service.Address.Port, "/register"), (browser.At.Port, browser.At.AbsolutePath));
        Assert.DoesNotContain(browser.Visited.Skip(2), address => address.Port == behind.Address.Port);
        await browser.Go(new Uri(behind.Address, "/calendar/bodies/council.ics"));
        Assert.Contains($"URL:{servers.Service.Address.AbsoluteUri}", browser.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(behind.Address.Authority, browser.Html, StringComparison.Ordinal);

        await browser.Go(new Uri(behind.Address, "/register"));
        await browser.Send("/account/sign-out");
        await SignInServers.SignOutAtProvider(browser);
        Assert.Equal((servers.Service.Address.Port, "/account/signed-out"),
            (browser.At.Port, browser.At.AbsolutePath));
    }

    [Fact]
    public async Task A_person_who_is_not_known_is_let_into_nothing()
    {
        using var browser = await servers.SignIn("stranger");

        Assert.Equal(("/account/denied", 403), (browser.At.AbsolutePath, browser.Status));
        await browser.Go(new Uri(servers.Service.Address, "/register"),
            stopBefore: address => address.AbsolutePath == "/auth");
        Assert.Equal("/auth", browser.At.AbsolutePath);
        Assert.False(
            await servers.Read(db => db.Sessions.AnyAsync(session => session.ProviderSubject == "stranger", Cancel)));
    }

    [Fact]
    public async Task A_sign_in_that_is_not_strong_enough_is_refused_with_what_to_do()
    {
        using var browser = await servers.SignIn(acr: "low");

        Assert.Equal(("/account/denied", 403), (browser.At.AbsolutePath, browser.Status));
        Assert.Contains("sterkere innloggingsmåte", browser.Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_token_narrows_what_a_person_may_act_as_and_never_widens_it()
    {
        using var administrator = await servers.SignIn(groups: ["mc-admins"]);
        await administrator.Go(new Uri(servers.Service.Address, "/incidents"));
        Assert.Equal(403, administrator.Status);
        await administrator.Go(new Uri(servers.Service.Address, "/cases/open"));
        Assert.Equal(403, administrator.Status);

        using var handler = await servers.SignIn(groups: ["mc-handlers", "something-else"]);
        await handler.Go(new Uri(servers.Service.Address, "/cases/open"));
        Assert.Equal(200, handler.Status);
    }

    [Fact]
    public async Task A_code_that_was_used_and_a_state_that_is_not_ours_are_refused()
    {
        using var browser = new Person(follows: true);
        await servers.Become(SignInServers.Handler, groups: "mc-handlers");
        var signIn = new Uri(servers.Service.Address, "/account/sign-in");
        await browser.Go(signIn, stopBefore: address => address.AbsolutePath == "/signin-oidc");
        var callback = browser.At;
        using var thief = new Person(follows: true);
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
        using var browser = await servers.SignIn();
        var first = servers.CookieOf(browser);
        await browser.Go(new Uri(servers.Service.Address, "/account/sign-in"));
        var second = servers.CookieOf(browser);

        Assert.NotEqual(first, second);
        Assert.False(await servers.Opens(first));
        Assert.True(await servers.Opens(second));
    }

    [Fact]
    public async Task Signing_out_ends_the_session_here_on_every_server_and_at_the_provider()
    {
        using var browser = await servers.SignIn();
        var cookie = servers.CookieOf(browser);
        Assert.True(await servers.Opens(cookie, on: servers.Replica));

        await browser.Send("/account/sign-out");
        Assert.Equal((servers.Provider.Issuer.Port, "/session/end"), (browser.At.Port, browser.At.AbsolutePath));
        Assert.Contains("id_token_hint=", browser.At.Query, StringComparison.Ordinal);
        Assert.False(await servers.Opens(cookie));
        Assert.False(await servers.Opens(cookie, on: servers.Replica));

        await SignInServers.SignOutAtProvider(browser);
        Assert.Equal(("/account/signed-out", 200), (browser.At.AbsolutePath, browser.Status));
        await servers.Become("stranger");
        await browser.Go(new Uri(servers.Service.Address, "/account/sign-in"));
        Assert.Equal("/account/denied", browser.At.AbsolutePath);
    }

    [Fact]
    public async Task Words_of_the_provider_have_a_limit_of_their_own()
    {
        await using var strict = await servers.StartOne(host, new("RateLimits:SignIn", "2"),
            new("RateLimits:SignOut", "4"));
        using var client = strict.NewClient();
        for (var words = 0; words < 4; words++)
            Assert.Equal(HttpStatusCode.BadRequest, await servers.Tell("x", strict));
        Assert.Equal(HttpStatusCode.TooManyRequests, await servers.Tell("x", strict));
        using var signIn = await client.GetAsync(new Uri("account/sign-in", UriKind.Relative), Cancel);
        Assert.NotEqual(HttpStatusCode.TooManyRequests, signIn.StatusCode);
    }

    [Fact]
    public async Task One_sees_where_one_is_signed_in_and_signs_out_of_one_or_all()
    {
        await servers.Read(db => db.Sessions.ExecuteDeleteAsync(Cancel));
        using var here = await servers.SignIn();
        using var there = await servers.SignIn();
        using var elsewhere = await servers.SignIn();
        var (mine, others) = (servers.CookieOf(here), new[] { servers.CookieOf(there), servers.CookieOf(elsewhere) });
        await here.Go(new Uri(servers.Service.Address, "/account/sessions"));
        Assert.Equal(3, here.Page.QuerySelectorAll("main tbody tr").Length);

        await here.Send(Person.FormOf(here.Page, "main form:has([name='Input.SessionId'])"), "/account/sessions");
        Assert.Equal(2, here.Page.QuerySelectorAll("main tbody tr").Length);
        Assert.True(await servers.Opens(mine));
        Assert.NotEqual(await servers.Opens(others[0]), await servers.Opens(others[1]));

        await here.Send(Person.FormOf(here.Page, "main form:not(:has([name='Input.SessionId']))"), "/account/sessions");
        foreach (var cookie in others.Append(mine)) Assert.False(await servers.Opens(cookie));
    }

    [Fact]
    public async Task A_session_of_somebody_else_is_not_ended_by_naming_it()
    {
        using var mine = await servers.SignIn();
        using var other = await servers.SignIn("byrad-klima-miljo-byutvikling");
        var id = await servers.Read(
            db => db.Sessions.Where(session => session.ProviderSubject == "byrad-klima-miljo-byutvikling")
            .OrderByDescending(session => session.Id).Select(session => session.Id).FirstAsync(Cancel));
        await mine.Go(new Uri(servers.Service.Address, "/account/sessions"));
        var all = Person.Fields(Person.FormOf(mine.Page, "main form:not(:has([name='Input.SessionId']))"));
        await mine.Post("/account/sessions", [.. all, new("Input.SessionId", $"{id}")]);

        Assert.True(await servers.Opens(servers.CookieOf(other)));
        Assert.True(await servers.Opens(servers.CookieOf(mine)));
    }

    [Fact]
    public async Task A_cookie_that_was_tampered_with_is_nobody_s_and_the_database_holds_no_secret_of_it()
    {
        using var browser = await servers.SignIn();
        var cookie = servers.CookieOf(browser);

        Assert.False(await servers.Opens(cookie[..^8] + "AAAAAAAA"));
        Assert.False(await servers.Opens(""));
        var row = await servers.Read(db => db.Sessions.OrderByDescending(session => session.Id).FirstAsync(Cancel));
        Assert.Equal(64, row.KeyHash.Length);
        Assert.DoesNotContain("eyJ", row.IdToken, StringComparison.Ordinal);
        Assert.Equal([Role.CaseHandler], row.Roles);
    }

    [Fact]
    public async Task The_form_that_signs_out_may_be_sent_on_to_the_provider_and_to_nobody_else()
    {
        using var client = servers.Service.NewClient();
        using var page = await client.GetAsync(new Uri("account/denied", UriKind.Relative), Cancel);

        var policy = page.Headers.GetValues("Content-Security-Policy").Single();
        var provider = servers.Provider.Issuer.GetLeftPart(UriPartial.Authority);
        Assert.Contains($"form-action 'self' {provider};", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://evil.example.org/")]
    [InlineData("//evil.example.org")]
    [InlineData("/\\evil.example.org")]
    public async Task After_sign_in_one_is_sent_nowhere_else(string address)
    {
        using var browser = await servers.SignIn(to: $"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}");

        Assert.Equal(new Uri(servers.Service.Address, "/"), browser.At);
    }
}

[Collection<ProviderOnSqlite>]
public sealed class SignInOnSqlite(SqliteHost host, SignInServers servers)
    : SignInTests(host, servers);

[Collection<ProviderOnPostgres>]
public sealed class SignInOnPostgres(PostgresHost host, SignInServers servers)
    : SignInTests(host, servers);
