using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MembershipCases.Web.Http;

/// <summary>
/// How large a request may be, how slowly it may come, and how long it may take; the section <c>RequestLimits</c> of
/// the settings.
/// </summary>
public sealed class ServerLimits
{
    /// <summary>
    /// For pages that take a whole file in or write one out: how long they may take, in milliseconds.
    /// </summary>
    public const int LongWork = 10 * 60 * 1000;

    /// <summary>The most bytes of a body; pages and routes that take documents say their own.</summary>
    public long Body { get; init; } = 2 * 1024 * 1024;

    /// <summary>The longest that anything may take.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest that a browser may take to send its headers.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Holds the server to them. What sends slower than 240 bytes a second, after five seconds, is cut off.
    /// </summary>
    public static void Apply(WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("RequestLimits").Get<ServerLimits>() ?? new ServerLimits();
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = settings.Body;
            server.Limits.MaxRequestLineSize = 8 * 1024;
            server.Limits.MaxRequestHeadersTotalSize = 32 * 1024;
            server.Limits.MaxRequestHeaderCount = 100;
            server.Limits.RequestHeadersTimeout = settings.Headers;
            server.Limits.KeepAliveTimeout = TimeSpan.FromMinutes(2);
            server.Limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 240,
                gracePeriod: TimeSpan.FromSeconds(5));
        });
        builder.Services.AddRequestTimeouts(
            timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = settings.Time,
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
    }
}
