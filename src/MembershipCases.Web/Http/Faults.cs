using Microsoft.AspNetCore.Diagnostics;

namespace MembershipCases.Web.Http;

/// <summary>What an exception means for whoever has asked: their request, something that is away, or the service.</summary>
public static partial class Faults
{
    /// <summary>How the OpenID Connect library begins its message when a provider's metadata cannot be fetched.</summary>
    private const string NoMetadata = "IDX20803";

    /// <summary>The status with which a request that failed is answered.</summary>
    public static int StatusOf(Exception? fault) => fault switch
    {
        BadHttpRequestException unreadable => unreadable.StatusCode,
        _ when DatabaseFault.IsPassing(fault) || IsProviderAway(fault) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    /// <summary>Whether whoever signs people in cannot be reached.</summary>
    public static bool IsProviderAway(Exception? fault) =>
        fault is not null
            && (fault.Message.StartsWith(NoMetadata, StringComparison.Ordinal) || IsProviderAway(fault.InnerException));

    /// <summary>Whether this request failed because the database is away, so that it must not be asked again.</summary>
    public static bool IsWithoutDatabase(this HttpContext context) =>
        DatabaseFault.IsPassing(context.Features.Get<IExceptionHandlerFeature>()?.Error);

    /// <summary>
    /// Whether the answer explains the fault, so that no incident is logged: what is away is logged on one line.
    /// </summary>
    internal static bool IsExplained(ExceptionHandlerSuppressDiagnosticsContext handled)
    {
        var status = StatusOf(handled.Exception);
        if (status == StatusCodes.Status503ServiceUnavailable)
            handled.HttpContext.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Faults))
                .Unavailable(IsProviderAway(handled.Exception) ? "The identity provider" : "The database",
                    handled.Exception.GetBaseException().Message);
        return status != StatusCodes.Status500InternalServerError;
    }

    [LoggerMessage(LogLevel.Warning, "{What} is away or busy, and a request was answered so: {Reason}")]
    private static partial void Unavailable(this ILogger log, string what, string reason);
}
