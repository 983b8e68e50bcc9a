using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// Authenticates callers. An OpenID Connect provider authenticates a person; authorisation is decided by this service.
/// In Development without a provider, the person chooses a seeded user. Outside Development the service does not start
/// without a provider.
/// </summary>
public static class SignIn
{
    /// <summary>
    /// Adds sessions, the provider, machines, and a fallback policy that requires an authenticated user.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings are invalid; the message says what to set.</exception>
    public static IServiceCollection AddSignIn(
        this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("Authentication").Get<SignInSettings>() ?? new SignInSettings();
        if (settings.Fault(environment.IsDevelopment()) is { } fault) throw new InvalidOperationException(fault);
        services.AddSingleton(settings);
        services.AddSingleton(PublicAddress.Of(configuration, environment.IsDevelopment()));
        services.AddScoped<Sessions>();
        services.AddKeys(configuration, environment);
        services.AddRateLimiter(_ => { });
        var authentication = services.AddAuthentication(Machines.Chooser)
            .AddCookie(options => Cookie(options, settings, environment));
        authentication.AddMachines(configuration, environment);
        if (settings.HasProvider) authentication.AddProvider(settings, environment);
        services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>Authenticates every request and sets the current user, with the authority they have today.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseRateLimitsOfAddresses();
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            // The page that says so is nobody's: who has asked can be read again when the database is there.
            if (context.IsWithoutDatabase()) context.User = new();
            if (context.User.Identity is { IsAuthenticated: true }) await Recognise(context);
            await next(context);
        });
        app.UseRateLimitsOfPeople();
        app.UseAuthorization();
        app.UseUploadRights();
        if (app.Services.GetRequiredService<SignInSettings>().HasProvider) app.MapBackChannelLogout();
    }

    private static void Cookie(
        CookieAuthenticationOptions options, SignInSettings settings, IHostEnvironment environment)
    {
        options.Cookie.Secure("mc-session", environment);
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/account/denied";
        options.ExpireTimeSpan = settings.Longest;
        options.SlidingExpiration = false;
        options.Events.OnRedirectToLogin = context => ForPeople(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => ForPeople(context, StatusCodes.Status403Forbidden);
    }

    private static Task ForPeople(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            context.Response.StatusCode = status;
        else context.Response.Redirect(
            new Uri(context.RedirectUri).PathAndQuery); // Without the host, which is whatever the caller says it is.
        return Task.CompletedTask;
    }

    /// <summary>
    /// Makes a request anonymous when the session of its cookie has ended or the user of its token no longer exists.
    /// </summary>
    private static async Task Recognise(HttpContext context)
    {
        if (context.User.HasClaim(claim => claim.Type == Machines.ActsAsClaim))
        {
            var me = context.RequestServices.GetRequiredService<CurrentUser>();
            var db = context.RequestServices.GetRequiredService<MembershipDb>();
            var machine = context.User;
            if (await Machines.Find(db, machine, context.RequestAborted) is { } whose)
                me.Become(whose.On(me.Today), [whose],
                    async stop => (await Machines.Find(db, machine, stop))?.On(me.Today));
            else context.User = new();
            return;
        }

        var sessions = context.RequestServices.GetRequiredService<Sessions>();
        var current = context.RequestServices.GetRequiredService<CurrentUser>();
        var person = context.User;
        if (await sessions.Recognise(person, current.Today, context.RequestAborted) is not { } found)
        {
            context.User = new();
            await context.SignOutAsync(CookieAuthenticationDefaults.AuthenticationScheme);
            return;
        }

        current.Become(found.Actor, found.ReadFrom,
            async stop => (await sessions.Recognise(person, current.Today, stop))?.Actor);
        current.SessionId = found.SessionId;
    }
}
