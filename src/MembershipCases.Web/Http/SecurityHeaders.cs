namespace MembershipCases.Web.Http;

/// <summary>
/// The headers that say to a browser what a page may do: load from this host only, run no inline script or style, and be
/// framed by nobody.
/// </summary>
public static partial class SecurityHeaders
{
    /// <summary>Where browsers report what the policy has stopped.</summary>
    public const string ReportPath = "/csp-reports";

    private const int LongestReport = 4096;

    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "same-origin"),
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ];

    /// <summary>Sets the headers on every answer; what a page has set itself stays.</summary>
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
                // Here and not by the framework's own, whose header an error page would take away again.
                if (isHeldToTls && context.Request.IsHttps)
                    context.Response.Headers.TryAdd("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
                SetContentHeaders(context.Response);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    /// <summary>
    /// What says nothing of it itself, as the static files do, is kept by nobody; and text is said to be UTF-8.
    /// </summary>
    private static void SetContentHeaders(HttpResponse response)
    {
        response.Headers.TryAdd("Cache-Control", "no-store");
        if (response.ContentType is { } type && type.StartsWith("text/", StringComparison.Ordinal)
            && !type.Contains("charset", StringComparison.OrdinalIgnoreCase))
            response.ContentType = $"{type}; charset=utf-8";
    }

    /// <summary>
    /// The form that signs out is sent on to the provider, and browsers hold redirects of forms to the policy too.
    /// </summary>
    private static string ContentSecurityPolicy(string? provider)
    {
        var forms = Uri.TryCreate(provider, UriKind.Absolute, out var address)
            ? $"'self' {address.GetLeftPart(UriPartial.Authority)}"
            : "'self'";
        return $"default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
            + $"form-action {forms}; frame-ancestors 'none'; report-uri {ReportPath}";
    }

    /// <summary>Maps the address for reports. A report is logged on one line.</summary>
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
