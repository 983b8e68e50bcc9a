using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// Ends sessions when the provider notifies that somebody has signed out elsewhere (OpenID Connect Back-Channel Logout
/// 1.0).
/// </summary>
public static class BackChannelLogout
{
    private const string Event = "http://schemas.openid.net/event/backchannel-logout";

    /// <summary>The maximum age of a logout token: an older one may be replayed by somebody else.</summary>
    private static readonly TimeSpan Freshness = TimeSpan.FromMinutes(5);

    /// <summary>Maps <c>/account/back-channel-logout</c>, to which the provider posts logout tokens.</summary>
    public static void MapBackChannelLogout(this WebApplication app) =>
        app.MapPost("/account/back-channel-logout", Hear).AllowAnonymous().DisableAntiforgery()
            .ExcludeFromDescription();

    private static async Task<IResult> Hear(
        HttpContext context, Sessions sessions, IOptionsMonitor<OpenIdConnectOptions> options, TimeProvider time)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (!context.Request.HasFormContentType) return Results.BadRequest();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["logout_token"] is not [{ Length: > 0 } text]
            || await Read(text, options.Get(Provider.Scheme), time, context.RequestAborted) is not { } token)
            return Results.BadRequest();
        var ended = await sessions.EndAtTheProvidersWord(Claim(token, "sid"), Claim(token, "sub"), token.IssuedAt,
            context.RequestAborted);
        context.Security().SessionsEnded(ended, "the provider says so");
        return Results.Ok();
    }

    /// <summary>
    /// Validates a logout token as the standard requires (section 2.6); returns null when it is invalid.
    /// </summary>
    private static async Task<JsonWebToken?> Read(
        string text, OpenIdConnectOptions options, TimeProvider time, CancellationToken cancellationToken)
    {
        var provider = await options.ConfigurationManager!.GetConfigurationAsync(cancellationToken);
        var answer = await new JsonWebTokenHandler().ValidateTokenAsync(text, new TokenValidationParameters
        {
            ValidIssuer = provider.Issuer,
            ValidAudience = options.ClientId,
            IssuerSigningKeys = provider.SigningKeys,
            ValidAlgorithms = Provider.SigningAlgorithms,
            ValidTypes = ["logout+jwt"],
            ValidateLifetime = false, // By our own clock, below.
        });
        var now = time.GetUtcNow().UtcDateTime;
        return answer is { IsValid: true, SecurityToken: JsonWebToken token }
            && token.TryGetPayloadValue<System.Text.Json.JsonElement>("events", out var events)
            && events.ValueKind == System.Text.Json.JsonValueKind.Object && events.TryGetProperty(Event, out _)
            && !token.TryGetPayloadValue<object>("nonce", out _)
            && (token.ValidTo == DateTime.MinValue || token.ValidTo > now)
            && token.IssuedAt > now - Freshness && token.IssuedAt < now + Freshness
            && (Claim(token, "sid") ?? Claim(token, "sub")) is not null
                ? token
                : null;
    }

    private static string? Claim(JsonWebToken token, string name) =>
        token.TryGetPayloadValue<string>(name, out var value) && value.Length > 0 ? value : null;
}
