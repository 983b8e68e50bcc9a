namespace MembershipCases.Web.Http;

/// <summary>
/// The address at which people reach the service: the setting <c>Mail:PublicAddress</c>. What leaves the service says
/// this one, and never the host that a request names, which is whatever its sender likes.
/// </summary>
/// <param name="configured">The setting; null in Development for the host of the request.</param>
public sealed class PublicAddress(Uri? configured)
{
    private const string Key = "Mail:PublicAddress";

    /// <summary>Reads the setting.</summary>
    /// <exception cref="InvalidOperationException">It is no address, or is missing outside Development.</exception>
    public static PublicAddress Of(IConfiguration configuration, bool isDevelopment) => configuration[Key] switch
    {
        null or "" when isDevelopment => new PublicAddress(null),
        { Length: > 0 } text when Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && address.Scheme == Uri.UriSchemeHttp)) =>
            new PublicAddress(address),
        _ => throw new InvalidOperationException(
            $"Set {Key} to where the service is reached, such as https://medlemskap.example.org: sign-in, calendars and "
            + "messages lead there."),
    };

    /// <summary>The absolute address of a path of the service.</summary>
    public Uri Of(HttpRequest request, string path) =>
        new(configured ?? new Uri($"{request.Scheme}://{request.Host}"), path);
}
