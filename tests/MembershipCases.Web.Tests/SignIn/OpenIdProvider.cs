using System.Net.Http.Json;

namespace MembershipCases.Web.Tests.SignIn;

/// <summary>A real OpenID provider on a port of this machine.</summary>
/// <param name="client">What asks it.</param>
/// <param name="issuer">Its address, which is also its name.</param>
public sealed class OpenIdProvider(HttpClient client, Uri issuer)
{
    public Uri Issuer => issuer;

    /// <summary>Tells it which services may send people to it.</summary>
    public Task Serve(params IEnumerable<Uri> services) =>
        Post("/serve", services.Select(service => service.GetLeftPart(UriPartial.Authority)));

    /// <summary>Who signs in there next.</summary>
    public Task Become(object person) => Post("/become", person);

    /// <summary>A token of its own key that says whatever is wanted; or one that is forged, see provider.mjs.</summary>
    public Task<string> Sign(object claims, object? header = null, string? algorithm = null) =>
        Post("/sign", new { claims, header, algorithm });

    private async Task<string> Post(string address, object body)
    {
        using var answer = await client.PostAsJsonAsync(new Uri(issuer, address), body);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadAsStringAsync();
    }
}
