using System.Security.Claims;
using MembershipCases.Domain.People;
using MembershipCases.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Platform;

/// <summary>
/// Who is asking. An OpenID Connect provider says who a person is; what they may do is ours to say. In Development without a
/// provider one chooses a seeded user. Outside Development the service does not start without a provider.
/// </summary>
public static class SignIn
{
    /// <summary>The claim that holds the line under the person's name.</summary>
    public const string TitleClaim = "mc:title";

    /// <summary>Adds sessions, the provider, and the rule that nothing is open to those who are not signed in.</summary>
    /// <exception cref="InvalidOperationException">No provider is configured outside Development.</exception>
    public static IServiceCollection AddSignIn(this IServiceCollection services, IConfiguration configuration, IHostEnvironment environment)
    {
        var provider = configuration.GetSection("Authentication");
        if (!HasProvider(configuration) && !environment.IsDevelopment())
            throw new InvalidOperationException("Set Authentication:Authority, Authentication:ClientId and Authentication:ClientSecret: outside Development the service needs an identity provider.");
        services.AddDataProtection().PersistKeysToDbContext<MembershipDb>().SetApplicationName("MembershipCases");
        var authentication = services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(Session);
        if (HasProvider(configuration)) authentication.AddOpenIdConnect(options => Provider(options, provider));
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        return services;
    }

    /// <summary>Puts the person with their authority of today into every request.</summary>
    public static void UseSignIn(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use(async (context, next) =>
        {
            await Recognise(context);
            await next(context);
        });
        app.UseAuthorization();
    }

    /// <summary>Whether an identity provider is configured.</summary>
    public static bool HasProvider(IConfiguration configuration) => !string.IsNullOrWhiteSpace(configuration["Authentication:Authority"]);

    /// <summary>The session's identity of a person.</summary>
    public static ClaimsPrincipal Principal(User user) => new(new ClaimsIdentity(
        [new Claim(ClaimTypes.NameIdentifier, user.Id.ToString()), new Claim(ClaimTypes.Name, user.Name), .. Title(user)],
        CookieAuthenticationDefaults.AuthenticationScheme));

    private static IEnumerable<Claim> Title(User user) => user.Department is { } department ? [new Claim(TitleClaim, department)] : [];

    private static void Session(CookieAuthenticationOptions options)
    {
        options.Cookie.Name = "mc-session";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.LoginPath = "/account/sign-in";
        options.AccessDeniedPath = "/account/denied";
        options.ExpireTimeSpan = TimeSpan.FromHours(10);
        options.Events.OnRedirectToLogin = context => ForPeople(context, StatusCodes.Status401Unauthorized);
        options.Events.OnRedirectToAccessDenied = context => ForPeople(context, StatusCodes.Status403Forbidden);
    }

    private static Task ForPeople(RedirectContext<CookieAuthenticationOptions> context, int status)
    {
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)) context.Response.StatusCode = status;
        else context.Response.Redirect(context.RedirectUri);
        return Task.CompletedTask;
    }

    private static void Provider(OpenIdConnectOptions options, IConfigurationSection settings)
    {
        options.Authority = settings["Authority"];
        options.ClientId = settings["ClientId"];
        options.ClientSecret = settings["ClientSecret"];
        options.ResponseType = "code";
        options.UsePkce = true;
        options.Scope.Add("email");
        options.MapInboundClaims = false;
        options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
        options.Events.OnTokenValidated = context => Admit(context, settings["UserIdClaim"] ?? "sub");
    }

    private static async Task Admit(TokenValidatedContext context, string claim)
    {
        var subject = context.Principal?.FindFirstValue(claim);
        var db = context.HttpContext.RequestServices.GetRequiredService<MembershipDb>();
        var user = await db.Users.AsNoTracking().FirstOrDefaultAsync(known => known.Subject == subject);
        if (user is null)
        {
            context.HandleResponse();
            context.Response.Redirect("/account/denied");
            return;
        }

        // An address that the person has chosen here stays.
        if (user.MailAddress is null && context.Principal?.FindFirstValue("email") is { Length: > 0 } address)
            await db.Users.Where(known => known.Id == user.Id && known.MailAddress == null).ExecuteUpdateAsync(set => set.SetProperty(known => known.MailAddress, address));
        context.Principal = Principal(user);
        Language.Find(user.Language)?.Choose(context.HttpContext, context.HttpContext.RequestServices.GetRequiredService<TimeProvider>());
    }

    private static async Task Recognise(HttpContext context)
    {
        if (!Guid.TryParse(context.User.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return;
        var db = context.RequestServices.GetRequiredService<MembershipDb>();
        var current = context.RequestServices.GetRequiredService<CurrentUser>();
        var user = await db.Users.AsNoTracking().Include(known => known.Assignments).FirstOrDefaultAsync(known => known.Id == id);
        if (user is null) await context.SignOutAsync();
        else current.Become(user.On(current.Today));
    }
}
