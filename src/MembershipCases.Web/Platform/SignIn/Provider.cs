using System.Security.Claims;
using MembershipCases.Domain;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Platform;

/// <summary>Sign-in by OpenID Connect: code flow with PKCE, as a client with a secret (OAuth 2.0 Security Best Current Practice, RFC 9700).</summary>
public static class Provider
{
    /// <summary>Its scheme.</summary>
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    /// <summary>Adds the provider of the settings.</summary>
    public static void AddProvider(this AuthenticationBuilder authentication, SignInSettings settings, IHostEnvironment environment) => authentication.AddOpenIdConnect(options =>
    {
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.SignedOutRedirectUri = "/account/signed-out";
        foreach (var scope in settings.Scopes) options.Scope.Add(scope);
        if (settings.RequiredAcr.Length > 0) options.AdditionalAuthorizationParameters["acr_values"] = string.Join(' ', settings.RequiredAcr);
        options.CorrelationCookie.Hold("mc-state-", environment);
        options.NonceCookie.Hold("mc-nonce-", environment);
        options.Events.OnTokenValidated = context => Admit(context, settings);
        options.Events.OnRemoteFailure = Failed;
        options.Events.OnRedirectToIdentityProviderForSignOut = GiveBackTheProof;
    });

    /// <summary>Everything that the token says is read here, once; after this only the session counts.</summary>
    private static async Task Admit(TokenValidatedContext context, SignInSettings settings)
    {
        var claims = context.Principal ?? throw new InvalidOperationException("A token was validated that says nothing.");
        // Who signs is who is configured, not who the metadata that was found there says it is (OpenID Connect Discovery 1.0, section 4.3).
        if (context.SecurityToken.Issuer.TrimEnd('/') != settings.Authority?.TrimEnd('/'))
        {
            context.Fail("The provider calls itself otherwise than Authentication:Authority.");
            return;
        }

        var subject = claims.FindFirstValue(settings.UserIdClaim);
        var db = context.HttpContext.RequestServices.GetRequiredService<MembershipDb>();
        var user = subject is null ? null : await db.Users.AsNoTracking().FirstOrDefaultAsync(known => known.Subject == subject);
        if (user is null || (settings.RequiredAcr.Length > 0 && !settings.RequiredAcr.Contains(claims.FindFirstValue("acr"))))
        {
            context.HttpContext.Security().SignInRefused(context.HttpContext.Connection.RemoteIpAddress?.ToString(), user is null ? "the person is not known" : "the level of assurance is too low");
            context.HandleResponse();
            context.Response.Redirect(user is null ? "/account/denied" : "/account/denied?because=assurance");
            return;
        }

        // An address that the person has chosen here stays.
        if (user.MailAddress is null && claims.FindFirstValue("email") is { Length: > 0 } address)
            await db.Users.Where(known => known.Id == user.Id && known.MailAddress == null).ExecuteUpdateAsync(set => set.SetProperty(known => known.MailAddress, address));
        var word = new ProviderWord(claims.FindFirstValue("sub") ?? subject!, claims.FindFirstValue("sid"), context.TokenEndpointResponse?.IdToken, RolesIn(claims, settings));
        context.Principal = await context.HttpContext.RequestServices.GetRequiredService<Sessions>().Begin(user, context.HttpContext, word);
        Language.Find(user.Language)?.Choose(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
    }

    private static List<Role>? RolesIn(ClaimsPrincipal claims, SignInSettings settings) => settings.RoleClaim is not { } claim
        ? null
        : [.. claims.FindAll(claim).Select(found => settings.Roles.GetValueOrDefault(found.Value)).OfType<string>().Select(word => Words.Parse<Role>(word)).OfType<Role>().Distinct()];

    /// <summary>What comes back from the provider and does not fit is refused with a page, not with a failure of the service.</summary>
    private static Task Failed(RemoteFailureContext context)
    {
        context.HttpContext.Security().SignInRefused(context.HttpContext.Connection.RemoteIpAddress?.ToString(), context.Failure?.GetType().Name ?? "it failed");
        context.HandleResponse();
        context.Response.Redirect("/account/denied?because=failed");
        return Task.CompletedTask;
    }

    private static async Task GiveBackTheProof(RedirectContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        context.ProtocolMessage.IdTokenHint = await sessions.IdToken(context.HttpContext.User, context.HttpContext.RequestAborted);
        await sessions.End(context.HttpContext.User, context.HttpContext.RequestAborted);
    }
}
