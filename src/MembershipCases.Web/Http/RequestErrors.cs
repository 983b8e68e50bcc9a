namespace MembershipCases.Web.Http;

/// <summary>Errors of requests that do not reach a slice.</summary>
public static class RequestErrors
{
    /// <summary>The service failed.</summary>
    public static Error Failed { get; } = new("request.failed", ErrorKind.Conflict);

    /// <summary>What the service needs is away or busy.</summary>
    public static Error Unavailable { get; } = new("request.unavailable", ErrorKind.Busy);

    /// <summary>The rate limit was exceeded.</summary>
    /// <param name="seconds">The number of seconds to wait before a retry.</param>
    public static Error TooMany(int seconds) => new("request.too-many", ErrorKind.Conflict, null, seconds);

    /// <summary>The endpoint cannot bind the request.</summary>
    public static Error Unreadable { get; } = new("request.unreadable", ErrorKind.Invalid);

    /// <summary>The endpoint cannot deserialise the JSON.</summary>
    /// <param name="place">Where the error is, as a JSON path such as <c>$.kind</c>.</param>
    public static Error Malformed(string place) => new("request.malformed", ErrorKind.Invalid, null, place);
}
