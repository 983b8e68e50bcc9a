using Microsoft.AspNetCore.HttpOverrides;

namespace MembershipCases.Web.Http;

/// <summary>
/// Applies forwarded headers from the proxies in the networks of the setting <c>Proxies:Networks</c>, and from no
/// others.
/// </summary>
public static class Proxies
{
    /// <summary>Takes the scheme and the client's address from the forwarded headers.</summary>
    /// <exception cref="InvalidOperationException">A network cannot be parsed.</exception>
    public static void UseProxies(this WebApplication app)
    {
        var options =
            new ForwardedHeadersOptions {
                ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
        options.KnownIPNetworks.Clear();
        options.KnownProxies.Clear();
        foreach (var network in app.Configuration.GetSection("Proxies:Networks").Get<string[]>() ?? [])
            options.KnownIPNetworks.Add(
                System.Net.IPNetwork.TryParse(network, out var known)
                    ? known
                    : throw new InvalidOperationException(
                        $"Set Proxies:Networks to networks such as 10.1.0.0/16; {network} is none."));
        if (options.KnownIPNetworks.Count > 0) app.UseForwardedHeaders(options);
    }
}
