using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>Id tokens that a provider of ours never gave, at a sign-in that is otherwise as it should be.</summary>
public sealed class ForgedTokenTests(SqliteHost host) : IClassFixture<SqliteHost>, IAsyncLifetime
{
    private const string Handler = "saksbehandler-klima-miljo-byutvikling";
    private readonly OpenIdProvider provider = new();
    private TwinHost service = null!;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        service = await Start(provider.Issuer);
        await provider.Start(service.Address);
    }

    public async ValueTask DisposeAsync()
    {
        await service.DisposeAsync();
        await provider.DisposeAsync();
    }

    [Fact]
    public async Task A_token_that_nobody_changed_opens_a_session()
    {
        Assert.Equal(("/", 1), await SignIn(new { sub = Handler, token = new { } }));
    }

    [Theory]
    [InlineData("nonce", "of another sign-in")]
    [InlineData("nonce", null)]
    [InlineData("aud", "another")]
    [InlineData("aud", null)]
    [InlineData("iss", "https://elsewhere.example.org")]
    [InlineData("iss", null)]
    [InlineData("exp", 1)]
    [InlineData("exp", null)]
    [InlineData("iat", null)]
    [InlineData("nbf", 4_000_000_000L)]
    [InlineData("sub", null)]
    public async Task A_token_with_a_claim_that_is_wrong_or_missing_opens_none(string claim, object? value) =>
        Assert.Equal(("/account/denied", 0), await SignIn(new { sub = Handler, token = new Dictionary<string, object?> { [claim] = value } }));

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("other")]
    public async Task A_token_that_the_provider_did_not_sign_opens_none(string algorithm) =>
        Assert.Equal(("/account/denied", 0), await SignIn(new { sub = Handler, algorithm }));

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_than_it_is_configured_opens_none()
    {
        await using var second = new OpenIdProvider();
        await using var other = await Start(new Uri($"http://localhost:{second.Issuer.Port}"));
        await second.Start(other.Address);

        Assert.Equal(("/account/denied", 0), await SignIn(new { sub = Handler }, other, second));
    }

    private async Task<TwinHost> Start(Uri authority)
    {
        var started = new TwinHost(host, new("Authentication:Authority", authority.AbsoluteUri), new("Authentication:ClientId", "membershipcases"), new("Authentication:ClientSecret", "a secret that only the tests know"));
        await started.InitializeAsync();
        started.Time.SetUtcNow(TimeProvider.System.GetUtcNow());
        return started;
    }

    /// <summary>Signs in, and tells where that ends and how many sessions there are.</summary>
    private async Task<(string At, int Sessions)> SignIn(object person, TwinHost? at = null, OpenIdProvider? by = null)
    {
        await using var scope = service.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Sessions.ExecuteDeleteAsync(Cancel);
        await (by ?? provider).Become(person);
        using var browser = new Browser();
        await browser.Go(new Uri((at ?? service).Address, "/account/sign-in"));
        return (browser.At.AbsolutePath, await db.Sessions.CountAsync(Cancel));
    }
}
