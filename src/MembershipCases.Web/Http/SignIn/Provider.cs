using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// Sign-in by OpenID Connect: code flow with PKCE, as a client with a secret (OAuth 2.0 Security Best Current Practice,
/// RFC 9700).
/// </summary>
public static class Provider
{
    /// <summary>Its scheme.</summary>
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    /// <summary>How tokens may be signed: by keys of which only the provider has the private half.</summary>
    public static readonly IReadOnlyList<string> SigningAlgorithms = ["RS256", "PS256", "ES256", "EdDSA"];

    /// <summary>
    /// How keys and tokens are fetched: at the addresses that are set, and nowhere that those send on to.
    /// </summary>
    internal static HttpMessageHandler NoRedirects() => new SocketsHttpHandler { AllowAutoRedirect = false };

    /// <summary>Adds the provider of the settings.</summary>
    public static void AddProvider(
        this AuthenticationBuilder authentication, SignInSettings settings, IHostEnvironment environment) =>
            authentication.AddOpenIdConnect(options =>
    {
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        options.BackchannelHttpHandler = NoRedirects();
        options.ResponseType = "code";
        options.ResponseMode = "query";
        options.UsePkce = true;
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = false;
        options.ClaimActions.Clear(); // They would take away acr, which is read when all is checked.
        options.TokenValidationParameters.ValidAlgorithms = SigningAlgorithms;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.SignedOutRedirectUri = "/account/signed-out";
        foreach (var scope in settings.Scopes) options.Scope.Add(scope);
        if (settings.RequiredAcr.Length > 0)
            options.AdditionalAuthorizationParameters["acr_values"] = string.Join(' ', settings.RequiredAcr);
        options.CorrelationCookie.Secure("mc-state-", environment);
        options.NonceCookie.Secure("mc-nonce-", environment);
        options.Events.OnTokenValidated = context => Believe(context, settings);
        options.Events.OnTicketReceived = context => Admit(context, settings);
        options.Events.OnRemoteFailure = Failed;
        options.Events.OnRedirectToIdentityProviderForSignOut = SendIdToken;
    });

    /// <summary>
    /// The framework takes a token without a signature when it came straight from the provider, and one from whoever
    /// its metadata names; we take neither.
    /// </summary>
    private static Task Believe(TokenValidatedContext context, SignInSettings settings)
    {
        if (context.SecurityToken.Issuer.TrimEnd('/') != settings.Authority?.TrimEnd('/'))
            context.Fail("The provider calls itself otherwise than Authentication:Authority.");
        else if (!SigningAlgorithms.Contains(context.SecurityToken.SignatureAlgorithm))
            context.Fail("The token is not signed as it must be.");
        else context.HttpContext.Items[Scheme] = context.TokenEndpointResponse?.IdToken;
        return Task.CompletedTask;
    }

    /// <summary>
    /// When all is checked, the nonce too: everything that the token says is read here, once; after this only the
    /// session counts.
    /// </summary>
    private static async Task Admit(TicketReceivedContext context, SignInSettings settings)
    {
        var claims = context.Principal
            ?? throw new InvalidOperationException("A token was validated that says nothing.");
        var subject = claims.FindFirstValue(settings.UserIdClaim);
        var db = context.HttpContext.RequestServices.GetRequiredService<MembershipDb>();
        var user = subject is null
            ? null
            : await db.Users.AsNoTracking().FirstOrDefaultAsync(known => known.Subject == subject);
        if (user is null
            || (settings.RequiredAcr.Length > 0 && !settings.RequiredAcr.Contains(claims.FindFirstValue("acr"))))
        {
            context.HttpContext.Security()
                .SignInRefused(context.HttpContext.Caller(),
                    user is null ? "the person is not known" : "the level of assurance is too low");
            context.HandleResponse();
            context.Response.Redirect(user is null ? "/account/denied" : "/account/denied?because=assurance");
            return;
        }

        // An address that the person has chosen here stays.
        if (user.MailAddress is null && claims.FindFirstValue("email") is { Length: > 0 } address)
            await db.Users.Where(known => known.Id == user.Id && known.MailAddress == null)
                .ExecuteUpdateAsync(set => set.SetProperty(known => known.MailAddress, address));
        var word = new ProviderWord(claims.FindFirstValue("sub") ?? subject!, claims.FindFirstValue("sid"),
            context.HttpContext.Items[Scheme] as string, RolesIn(claims, settings));
        context.Principal = await context.HttpContext.RequestServices.GetRequiredService<Sessions>()
            .Begin(user, context.HttpContext, word);
        Language.Find(user.Language)?.Choose(context.HttpContext,
            context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
    }

    private static List<Role>? RolesIn(ClaimsPrincipal claims, SignInSettings settings) =>
        settings.RoleClaim is not { } claim
        ? null
        : [.. claims.FindAll(claim).Select(found => settings.Roles.GetValueOrDefault(found.Value)).OfType<string>()
            .Select(word => Words.Parse<Role>(word)).OfType<Role>().Distinct()];

    /// <summary>
    /// What comes back from the provider and does not fit is refused with a page, not with a failure of the service.
    /// </summary>
    private static Task Failed(RemoteFailureContext context)
    {
        context.HttpContext.Security()
            .SignInRefused(context.HttpContext.Caller(), context.Failure?.GetType().Name ?? "it failed");
        context.HandleResponse();
        context.Response.Redirect("/account/denied?because=failed");
        return Task.CompletedTask;
    }

    private static async Task SendIdToken(RedirectContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        context.ProtocolMessage.IdTokenHint = await sessions.IdToken(context.HttpContext.User,
            context.HttpContext.RequestAborted);
        await sessions.End(context.HttpContext.User, context.HttpContext.RequestAborted);
    }
}
