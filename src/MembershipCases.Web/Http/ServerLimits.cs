using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace MembershipCases.Web.Http;

/// <summary>
/// Limits on the size, the minimum data rate and the duration of requests; the section <c>RequestLimits</c> of the
/// settings.
/// </summary>
public sealed class ServerLimits
{
    /// <summary>The request timeout, in milliseconds, of endpoints that receive or return a whole file.</summary>
    public const int LongWork = 10 * 60 * 1000;

    /// <summary>The longest time that stopping takes; whoever runs the service must give it somewhat more.</summary>
    private static readonly TimeSpan Stopping = TimeSpan.FromSeconds(20);

    /// <summary>The maximum size of a request body, in bytes; endpoints that accept documents set their own.</summary>
    public long Body { get; init; } = 2 * 1024 * 1024;

    /// <summary>The default request timeout.</summary>
    public TimeSpan Time { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest time that a client may take to send its headers.</summary>
    public TimeSpan Headers { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>
    /// Applies the limits to the server. A request body that arrives more slowly than 240 bytes a second, after a grace
    /// period of five seconds, is aborted.
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
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = Stopping);
        builder.Services.AddRequestTimeouts(
            timeouts => timeouts.DefaultPolicy = new RequestTimeoutPolicy { Timeout = settings.Time,
                TimeoutStatusCode = StatusCodes.Status503ServiceUnavailable });
    }
}
