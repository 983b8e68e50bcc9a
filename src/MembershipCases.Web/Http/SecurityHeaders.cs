namespace MembershipCases.Web.Http;

/// <summary>
/// Sets the response headers that restrict a page in the browser: it loads from this host only, runs no inline script
/// or style, and cannot be framed.
/// </summary>
public static partial class SecurityHeaders
{
    /// <summary>The endpoint to which browsers report violations of the content security policy.</summary>
    public const string ReportPath = "/csp-reports";

    private const int LongestReport = 4096;

    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>Sets the headers on every response, without overwriting those that an endpoint has set.</summary>
    public static void UseSecurityHeaders(this WebApplication app)
    {
        var policy = ContentSecurityPolicy(app.Configuration["Authentication:Authority"]);
        var isHeldToTls = !app.Environment.IsDevelopment();
        app.Use((context, next) =>
        {
            context.Response.OnStarting(() =>
            {
                context.Response.Headers.TryAdd("Content-Security-Policy", policy);
                foreach (var (name, value) in Headers) context.Response.Headers.TryAdd(name, value);
                // Set here rather than by UseHsts, whose header an error page would clear.
                if (isHeldToTls && context.Request.IsHttps)
                    context.Response.Headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
                SetContentHeaders(context.Response);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>
    /// Sets <c>no-store</c> on responses without a Cache-Control header of their own (static files have one), and
    /// declares text to be UTF-8.
    /// </summary>
    private static void SetContentHeaders(HttpResponse response)
    {
        response.Headers.TryAdd("Cache-Control", "no-store");
        if (response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal)
            && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
            response.ContentType = $"{type}; charset=utf-8";
    }

    /// <summary>
    /// Allows forms to be submitted to the provider too: the sign-out form is redirected there, and browsers apply
    /// <c>form-action</c> to redirects.
    /// </summary>
    private static string ContentSecurityPolicy(string? provider)
    {
        var forms = Uri.TryCreate(provider, UriKind.Absolute, out var address)
            ? $"'self' {address.GetLeftPart(UriPartial.Authority)}"
            : "'self'";
        return $"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + $"form-action {forms}; frame-ancestors 'none'; report-uri {ReportPath}";
    }

    /// <summary>Maps the endpoint for violation reports. Each report is logged on one line.</summary>
    public static void MapReports(this WebApplication app) =>
        app.MapPost(ReportPath, async (HttpContext context, ILoggerFactory log) =>
    {
        var report = new byte[LongestReport];
        var length = await context.Request.Body.ReadAtLeastAsync(report, LongestReport, throwOnEndOfStream: false,
            context.RequestAborted);
        log.CreateLogger(typeof(SecurityHeaders))
            .Stopped(string.Concat(
                System.Text.Encoding.UTF8.GetString(report, 0, length).Where(letter => !char.IsControl(letter))));
        return Results.NoContent();
    }).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();

    [LoggerMessage(LogLevel.Warning,
        "A browser reports that the content security policy has stopped something: {Report}")]
    private static partial void Stopped(this ILogger logger, string report);
}
