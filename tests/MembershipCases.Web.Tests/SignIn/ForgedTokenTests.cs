using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>Id tokens that a provider of ours never gave, at a sign-in that is otherwise as it should be.</summary>
public sealed class ForgedTokenTests(SqliteHost host, ForgingServer server, OpenIdProviders providers)
    : IClassFixture<SqliteHost>, IClassFixture<ForgingServer>, IAsyncLifetime
{
    private const string Handler = SignInServers.Handler;
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await server.Start(host);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

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
        Assert.Equal(("/account/denied", 0), await SignIn(
            new { sub = Handler, token = new Dictionary<string, object?> { [claim] = value } }));

    [Theory]
    [InlineData("none")]
    [InlineData("HS256")]
    [InlineData("other")]
    public async Task A_token_that_the_provider_did_not_sign_opens_none(string algorithm) =>
        Assert.Equal(("/account/denied", 0), await SignIn(new { sub = Handler, algorithm }));

    [Fact]
    public async Task A_provider_that_calls_itself_otherwise_than_it_is_configured_opens_none()
    {
        await using var other = new ForgingServer(providers);
        await other.Start(host, name: "localhost");

        Assert.Equal(("/account/denied", 0), await SignIn(new { sub = Handler }, other));
    }

    /// <summary>Signs in, and tells where that ends and how many sessions there are.</summary>
    private async Task<(string At, int Sessions)> SignIn(object person, ForgingServer? at = null)
    {
        await using var scope = host.NewScope();
        var db = scope.ServiceProvider.GetRequiredService<MembershipDb>();
        await db.Sessions.ExecuteDeleteAsync(Cancel);
        await (at ?? server).Provider.Become(person);
        using var browser = new Person(follows: true);
        await browser.Go(new Uri((at ?? server).Service.Address, "/account/sign-in"));
        return (browser.At.AbsolutePath, await db.Sessions.CountAsync(Cancel));
    }
}
