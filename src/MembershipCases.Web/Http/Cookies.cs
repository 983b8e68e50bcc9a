namespace MembershipCases.Web.Http;

/// <summary>
/// Names and secures cookies: limited to this host, valid for all its paths, hidden from scripts and, except in
/// Development, sent over TLS only.
/// </summary>
public static class Cookies
{
    /// <summary>
    /// Returns the name of a cookie. Outside Development it has the prefix <c>__Host-</c>, with which a browser
    /// restricts it to this host and to TLS.
    /// </summary>
    public static string Name(string name, IHostEnvironment environment) =>
        environment.IsDevelopment() ? name : $"__Host-{name}";

    /// <summary>Names and secures a cookie of the framework.</summary>
    /// <param name="cookie">The cookie builder.</param>
    /// <param name="name">The name, without the prefix.</param>
    /// <param name="environment">The host environment.</param>
    /// <param name="policy">What happens to the cookie without TLS, outside Development: <c>Always</c> refuses it; with
    /// <c>SameAsRequest</c> the browser merely discards it.</param>
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
