using System.Net.Http.Json;

namespace MembershipCases.Testing;

/// <summary>A command as it is given to the API: with an id of its own, and on a version of its record.</summary>
public static class CommandRequest
{
    /// <summary>A command with a body of JSON.</summary>
    public static HttpRequestMessage To(string route, object body, int version = 0, Guid? commandId = null) =>
        To(HttpMethod.Post, route, body as HttpContent ?? JsonContent.Create(body), version, commandId);

    /// <summary>A command with any content, or none.</summary>
    public static HttpRequestMessage To(
        HttpMethod method, string route, HttpContent? content, int version = 0, Guid? commandId = null)
    {
        var request = new HttpRequestMessage(method, new Uri(route, UriKind.RelativeOrAbsolute)) { Content = content };
        request.Headers.Add("Idempotency-Key", $"{commandId ?? Guid.CreateVersion7(TimeProvider.System.GetUtcNow())}");
        request.Headers.TryAddWithoutValidation("If-Match", $"\"{version}\"");
        return request;
    }

    /// <summary>Gives a command.</summary>
    public static async Task<HttpResponseMessage> Give(
        this HttpClient client, string route, object body, int version = 0, Guid? commandId = null)
    {
        using var request = To(route, body, version, commandId);
        return await client.SendAsync(request);
    }
}
