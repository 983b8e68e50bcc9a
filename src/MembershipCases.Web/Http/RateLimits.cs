using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace MembershipCases.Web.Http;

/// <summary>
/// Limits request rates, so that no client exhausts the service for others or keeps guessing sign-ins and secrets.
/// </summary>
public static class RateLimits
{
    private static readonly PathString[] SignInPaths = ["/account/sign-in", "/signin-oidc"];
    private static readonly PathString[] SignOutPaths = ["/account/back-channel-logout"];
    private static readonly PathString[] OpenPaths = ["/calendar/bodies", "/calendar/people",
        SecurityHeaders.ReportPath];
    private static readonly PathString[] SearchPaths = ["/register", "/history", "/cases", "/reminders/simulation"];

    /// <summary>Limits requests without authentication, by address; must precede authentication.</summary>
    public static void UseRateLimitsOfAddresses(this WebApplication app) =>
        app.UseRateLimiter(Options(app, (settings, context) =>
        Any(SignInPaths, context) ? ("sign-in", context.Caller(), settings.SignIn)
        : Any(SignOutPaths, context) ? ("sign-out", context.Caller(), settings.SignOut)
        : Any(OpenPaths, context) ? ("open", context.Caller(), settings.Open)
        : null));

    /// <summary>Limits the requests of a user or machine; must follow authentication.</summary>
    public static void UseRateLimitsOfPeople(this WebApplication app) =>
        app.UseRateLimiter(Options(app, (settings, context) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase)
            ? ("api", Person(context), settings.Api)
        : context.Request.QueryString.HasValue && Any(SearchPaths, context)
            ? ("search", Person(context), settings.Search)
        : null));

    private static RateLimiterOptions Options(
        WebApplication app, Func<RateLimitSettings, HttpContext, (string What, string Whose, int Most)?> limit)
    {
        var settings = RateLimitSettings.Of(app.Configuration);
        return new RateLimiterOptions
        {
            RejectionStatusCode = StatusCodes.Status429TooManyRequests,
            OnRejected = WriteProblem,
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(
                context => limit(settings, context) is var (what, whose, most)
                ? RateLimitPartition.GetFixedWindowLimiter($"{what} {whose}",
                    _ => new FixedWindowRateLimiterOptions { PermitLimit = most, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetNoLimiter("")),
        };
    }

    /// <summary>Writes ProblemDetails for the API; for a page, the error page follows from the status.</summary>
    private static async ValueTask WriteProblem(OnRejectedContext rejected, CancellationToken cancellationToken)
    {
        var context = rejected.HttpContext;
        var seconds = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait)
            ? (int)Math.Ceiling(wait.TotalSeconds)
            : 60;
        context.Security().TooOften(Person(context), seconds);
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        if (context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase))
            await Answers.Problem([RequestErrors.TooMany(seconds)], context.RequestServices.GetRequiredService<Texts>(),
                StatusCodes.Status429TooManyRequests).ExecuteAsync(context);
    }

    private static bool Any(PathString[] paths, HttpContext context) =>
        Array.Exists(paths, path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase));

    private static string Person(HttpContext context) =>
        context.RequestServices.GetRequiredService<CurrentUser>().Actor?.UserId.ToString() ?? context.Caller();
}
