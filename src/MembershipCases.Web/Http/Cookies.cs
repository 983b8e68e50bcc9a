namespace MembershipCases.Web.Http;

/// <summary>
/// How cookies are named and held: to this host, to all of it, away from scripts, and to TLS, which Development does
/// without.
/// </summary>
public static class Cookies
{
    /// <summary>
    /// The cookie's name: a browser holds one with the prefix <c>__Host-</c> to this host and to TLS.
    /// </summary>
    public static string Name(string name, IHostEnvironment environment) =>
        environment.IsDevelopment() ? name : $"__Host-{name}";

    /// <summary>Names a cookie of the framework and holds it so.</summary>
    /// <param name="cookie">The cookie.</param>
    /// <param name="name">Its name, without the prefix.</param>
    /// <param name="environment">Where the service runs.</param>
    /// <param name="policy">Whether it is refused, or only not kept by the browser, where there is no TLS.</param>
    public static void Secure(
        this CookieBuilder cookie, string name, IHostEnvironment environment,
        CookieSecurePolicy policy = CookieSecurePolicy.Always)
    {
        cookie.Name = Name(name, environment);
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : policy;
    }
}
