using System.Security.Claims;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Http.SignIn;

/// <summary>
/// Authenticates machines by bearer token, for the JSON API only (RFC 6750; the claims are Maskinporten's).
/// </summary>
public static class Machines
{
    /// <summary>The policy scheme that selects a person's cookie or a machine's bearer token.</summary>
    public const string Chooser = "PersonOrMachine";

    /// <summary>The claim with the subject of the user whose authority a machine has.</summary>
    public const string ActsAsClaim = "mc:acts-as";

    /// <summary>
    /// Adds bearer authentication and the policy scheme: an API request with a bearer token is a machine's, every other
    /// request a person's.
    /// </summary>
    /// <exception cref="InvalidOperationException">The settings are invalid; the message says what to set.</exception>
    public static void AddMachines(
        this AuthenticationBuilder authentication, IConfiguration configuration, IHostEnvironment environment)
    {
        var settings = configuration.GetSection("Machines").Get<MachineSettings>() ?? new MachineSettings();
        if (settings.Fault(environment.IsDevelopment()) is { } fault) throw new InvalidOperationException(fault);
        var areLetIn = !string.IsNullOrEmpty(settings.Authority);
        authentication.AddPolicyScheme(Chooser, null, options => options.ForwardDefaultSelector = context =>
            areLetIn && context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
                && context.Request.Headers.Authorization.ToString()
                    .StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase)
                ? JwtBearerDefaults.AuthenticationScheme
                : CookieAuthenticationDefaults.AuthenticationScheme);
        if (!areLetIn) return;
        authentication.AddJwtBearer(options =>
        {
            options.Authority = settings.Authority;
            if (settings.MetadataAddress is { Length: > 0 } metadata) options.MetadataAddress = metadata;
            options.BackchannelHttpHandler = Provider.NoRedirects();
            options.BackchannelTimeout = Provider.Patience;
            options.Audience = settings.Audience;
            options.RequireHttpsMetadata = !environment.IsDevelopment();
            options.MapInboundClaims = false;
            options.TokenValidationParameters.ValidAlgorithms = Provider.SigningAlgorithms;
            options.Events = new JwtBearerEvents { OnTokenValidated = context => Admit(context, settings),
                OnAuthenticationFailed = Refused };
        });
    }

    /// <summary>Logs the exception's type as the reason; its message may contain parts of the token.</summary>
    private static Task Refused(AuthenticationFailedContext context)
    {
        context.HttpContext.Security().TokenRefused(context.HttpContext.Caller(), context.Exception.GetType().Name);
        return Task.CompletedTask;
    }

    /// <summary>Returns the user as whom a machine acts; null when that user no longer exists.</summary>
    public static async Task<Domain.People.User?> Find(
        MembershipDb db, ClaimsPrincipal machine, CancellationToken cancellationToken)
    {
        var subject = machine.FindFirstValue(ActsAsClaim);
        return await db.Users.AsNoTracking().WithAuthority()
            .FirstOrDefaultAsync(user => user.Subject == subject, cancellationToken);
    }

    private static Task Admit(TokenValidatedContext context, MachineSettings settings)
    {
        var claims = context.Principal
            ?? throw new InvalidOperationException("A token was validated that says nothing.");
        var scopes = claims.FindFirstValue("scope")?.Split(' ') ?? [];
        var client = settings.Clients.FirstOrDefault(known => known.ClientId == claims.FindFirstValue("client_id"));
        if (client is null || !scopes.Contains(settings.Scope)
            || (client.Organisation is not null && Organisation(claims) != client.Organisation))
        {
            context.HttpContext.Security()
                .TokenRefused(context.HttpContext.Caller(), "its client, scope or organisation is not let in");
            context.Fail("The token's client is not let in.");
        }
        else
        {
            context.Principal = new ClaimsPrincipal(
                new ClaimsIdentity([new Claim(ClaimTypes.Name, client.ClientId), new Claim(ActsAsClaim, client.ActsAs)],
                    JwtBearerDefaults.AuthenticationScheme));
        }

        return Task.CompletedTask;
    }

    /// <summary>
    /// Returns the organisation number in Maskinporten's claim <c>consumer</c>:
    /// <c>{"authority":"iso6523-actorid-upis","ID":"0192:123456789"}</c>.
    /// </summary>
    private static string? Organisation(ClaimsPrincipal claims)
    {
        if (claims.FindFirstValue("consumer") is not { } text) return null;
        try
        {
            using var consumer = JsonDocument.Parse(text);
            return consumer.RootElement.TryGetProperty("ID", out var id)
                && id.GetString()?.Split(':') is ["0192", var number] ? number : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
