using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// Signs people in by OpenID Connect: authorisation code flow with PKCE, as a confidential client (OAuth 2.0 Security
/// Best Current Practice, RFC 9700).
/// </summary>
public static class Provider
{
    /// <summary>The authentication scheme of the provider.</summary>
    public const string Scheme = OpenIdConnectDefaults.AuthenticationScheme;

    /// <summary>
    /// The accepted signing algorithms: asymmetric ones only, of whose keys the provider alone has the private half.
    /// </summary>
    public static readonly IReadOnlyList<string> SigningAlgorithms = ["RS256", "PS256", "ES256", "EdDSA"];

    /// <summary>How long the provider may take to answer before it counts as away.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Creates the handler that fetches keys and tokens: from the configured addresses only, without following
    /// redirects.
    /// </summary>
    internal static HttpMessageHandler NoRedirects() => new SocketsHttpHandler { AllowAutoRedirect = false };

    /// <summary>Adds the configured provider.</summary>
    public static void AddProvider(
        this AuthenticationBuilder authentication, SignInSettings settings, IHostEnvironment environment) =>
            authentication.AddOpenIdConnect(options =>
    {
        options.Authority = settings.Authority;
        options.ClientId = settings.ClientId;
        options.ClientSecret = settings.ClientSecret;
        options.RequireHttpsMetadata = !environment.IsDevelopment();
        options.BackchannelHttpHandler = NoRedirects();
        options.BackchannelTimeout = Patience;
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
        options.Events.OnRedirectToIdentityProvider = SendBackHere;
        options.Events.OnRedirectToIdentityProviderForSignOut = SendIdToken;
    });

    /// <summary>
    /// Rejects two things that the framework accepts: an unsigned token received directly from the provider, and an
    /// issuer that only the provider's metadata names.
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
    /// Runs after all validation, including that of the nonce. The token's claims are read here, once; afterwards only
    /// the session counts.
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

        // An address that the person has chosen in this service is kept, and one that the provider doubts is not taken.
        if (user.MailAddress is null && claims.FindFirstValue("email_verified") != "false"
            && claims.FindFirstValue("email") is { Length: > 0 } address)
            await TakeMailAddress(db, user.Id, address, context.HttpContext.RequestServices.GetRequiredService<CurrentUser>());
        var word = new ProviderWord(claims.FindFirstValue("sub") ?? subject!, claims.FindFirstValue("sid"),
            context.HttpContext.Items[Scheme] as string, RolesIn(claims, settings));
        context.Principal = await context.HttpContext.RequestServices.GetRequiredService<Sessions>()
            .Begin(user, context.HttpContext, word);
        Language.Find(user.Language)?.Choose(context.HttpContext,
            context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
    }

    internal static async Task TakeMailAddress(MembershipDb db, Guid userId, string address, CurrentUser current)
    {
        await using var transaction = await db.BeginAct(CancellationToken.None);
        (await db.Users.SingleAsync(known => known.Id == userId)).TakeMailAddress(address);
        await HistoryWriter.Save(db, Actor.Service, current.Now, null, CancellationToken.None);
        await transaction.CommitAsync();
        db.ChangeTracker.Clear();
    }

    private static List<Role>? RolesIn(ClaimsPrincipal claims, SignInSettings settings) =>
        settings.RoleClaim is not { } claim
        ? null
        : [.. claims.FindAll(claim).Select(found => settings.Roles.GetValueOrDefault(found.Value)).OfType<string>()
            .Select(word => Words.Parse<Role>(word)).OfType<Role>().Distinct()];

    /// <summary>Answers an invalid response from the provider with a page rather than with a server error.</summary>
    private static Task Failed(RemoteFailureContext context)
    {
        context.HttpContext.Security()
            .SignInRefused(context.HttpContext.Caller(), context.Failure?.GetType().Name ?? "it failed");
        context.HandleResponse();
        context.Response.Redirect("/account/denied?because=failed");
        return Task.CompletedTask;
    }

    private static Task SendBackHere(RedirectContext context)
    {
        context.ProtocolMessage.RedirectUri = AddressOf(context, context.Options.CallbackPath);
        return Task.CompletedTask;
    }

    private static string AddressOf(RedirectContext context, PathString path) =>
        context.HttpContext.RequestServices.GetRequiredService<PublicAddress>().Of(context.Request, path).AbsoluteUri;

    private static async Task SendIdToken(RedirectContext context)
    {
        context.ProtocolMessage.PostLogoutRedirectUri = AddressOf(context, context.Options.SignedOutCallbackPath);
        context.Properties.RedirectUri = AddressOf(context, context.Options.SignedOutRedirectUri);
        var sessions = context.HttpContext.RequestServices.GetRequiredService<Sessions>();
        context.ProtocolMessage.IdTokenHint = await sessions.IdToken(context.HttpContext.User,
            context.HttpContext.RequestAborted);
        await sessions.End(context.HttpContext.User, context.HttpContext.RequestAborted);
    }
}
