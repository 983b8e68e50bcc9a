namespace MembershipCases.Web.Pipeline;

/// <summary>
/// What those who watch over the service want to see in its log, each with a number of its own; docs/security.md lists
/// them.
/// </summary>
public static partial class SecurityLog
{
    /// <summary>Whose words they are.</summary>
    public const string Category = "MembershipCases.Security";

    /// <summary>The log for them.</summary>
    public static ILogger Security(this HttpContext context) =>
        context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(Category);

    /// <summary>The address that a request comes from, as far as proxies are believed.</summary>
    public static string Caller(this HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    /// <summary>Somebody has signed in.</summary>
    [LoggerMessage(1001, LogLevel.Information, "{User} signed in from {Address} by {Means}: session {Session}.")]
    public static partial void SignedIn(this ILogger log, Guid user, string address, string means, Guid session);

    /// <summary>A sign-in was refused.</summary>
    [LoggerMessage(1002, LogLevel.Warning, "A sign-in from {Address} was refused: {Reason}.")]
    public static partial void SignInRefused(this ILogger log, string address, string reason);

    /// <summary>Sessions have ended before their time.</summary>
    [LoggerMessage(1003, LogLevel.Information, "{Count} sessions ended: {Reason}.")]
    public static partial void SessionsEnded(this ILogger log, int count, string reason);

    /// <summary>A machine's token was refused.</summary>
    [LoggerMessage(1004, LogLevel.Warning, "A token from {Address} was refused: {Reason}.")]
    public static partial void TokenRefused(this ILogger log, string address, string reason);

    /// <summary>Somebody asked for what is not for them.</summary>
    [LoggerMessage(1005, LogLevel.Warning, "{User} was refused {Request}.")]
    public static partial void Refused(this ILogger log, Guid? user, string request);

    /// <summary>Somebody asks too often.</summary>
    [LoggerMessage(1006, LogLevel.Warning, "{Whose} asks too often and waits {Seconds} seconds.")]
    public static partial void TooOften(this ILogger log, string whose, int seconds);
}
