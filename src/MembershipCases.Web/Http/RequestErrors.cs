namespace MembershipCases.Web.Http;

/// <summary>Requests that no slice sees.</summary>
public static class RequestErrors
{
    /// <summary>The service failed.</summary>
    public static Error Failed { get; } = new("request.failed", ErrorKind.Conflict);

    /// <summary>Too many requests in a minute.</summary>
    /// <param name="seconds">How long to wait.</param>
    public static Error TooMany(int seconds) => new("request.too-many", ErrorKind.Conflict, null, seconds);

    /// <summary>The request is not one that the route reads.</summary>
    public static Error Unreadable { get; } = new("request.unreadable", ErrorKind.Invalid);

    /// <summary>The JSON is not what the route reads.</summary>
    /// <param name="place">Where, as a JSON path such as <c>$.kind</c>.</param>
    public static Error Malformed(string place) => new("request.malformed", ErrorKind.Invalid, null, place);
}
