namespace MembershipCases.Web.Pipeline;

/// <summary>
/// The security events in the log, for those who monitor the service, each with its own event id; docs/security.md
/// lists them.
/// </summary>
public static partial class SecurityLog
{
    /// <summary>The log category of the events.</summary>
    public const string Category = "MembershipCases.Security";

    /// <summary>The logger of the category.</summary>
    public static ILogger Security(this HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);

    /// <summary>
    /// The IP address from which a request comes; forwarded addresses count only from trusted proxies.
    /// </summary>
    public static string Caller(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>A user has signed in.</summary>
    [LoggerMessage(1001, LogLevel.Information, "{User} signed in from {Address} by {Means}: session {Session}.")]
    public static partial void SignedIn(this ILogger log, Guid user, string address, string means, Guid session);

    /// <summary>A sign-in was refused.</summary>
    [LoggerMessage(1002, LogLevel.Warning, "A sign-in from {Address} was refused: {Reason}.")]
    public static partial void SignInRefused(this ILogger log, string address, string reason);

    /// <summary>Sessions were ended before they expired.</summary>
    [LoggerMessage(1003, LogLevel.Information, "{Count} sessions ended: {Reason}.")]
    public static partial void SessionsEnded(this ILogger log, int count, string reason);

    /// <summary>A machine's token was refused.</summary>
    [LoggerMessage(1004, LogLevel.Warning, "A token from {Address} was refused: {Reason}.")]
    public static partial void TokenRefused(this ILogger log, string address, string reason);

    /// <summary>A request was refused because the sender is not authorised.</summary>
    [LoggerMessage(1005, LogLevel.Warning, "{User} was refused {Request}.")]
    public static partial void Refused(this ILogger log, Guid? user, string request);

    /// <summary>A sender has exceeded a rate limit.</summary>
    [LoggerMessage(1006, LogLevel.Warning, "{Whose} asks too often and waits {Seconds} seconds.")]
    public static partial void TooOften(this ILogger log, string whose, int seconds);
}
