using System.Collections.Concurrent;
using System.Net;

namespace MembershipCases.Testing;

/// <summary>
/// Users of a service who are signed in once, and again when their session was ended.
/// </summary>
public sealed class SignedInPeople
{
    private readonly ServiceHost host;
    private readonly ConcurrentDictionary<string, HttpClient> known = new();

    internal SignedInPeople(ServiceHost host) => this.host = host;

    /// <summary>The one with a subject.</summary>
    public async Task<HttpClient> Find(string subject) =>
        known.TryGetValue(subject, out var found) ? found : known[subject] = await host.SignIn(subject);

    /// <summary>Gives a command as the one with a subject.</summary>
    public Task<HttpResponseMessage> Give(
        string subject, string route, object body, int version = 0, Guid? commandId = null) =>
        Ask(subject, client => client.Give(route, body, version, commandId));

    /// <summary>Asks as the one with a subject, anew when their session was ended.</summary>
    public async Task<HttpResponseMessage> Ask(string subject, Func<HttpClient, Task<HttpResponseMessage>> ask)
    {
        var answer = await ask(await Find(subject));
        if (answer.StatusCode != HttpStatusCode.Unauthorized) return answer;
        answer.Dispose();
        Forget(subject);
        return await ask(await Find(subject));
    }

    /// <summary>Signs the one with a subject in anew when they are asked for again.</summary>
    public void Forget(string subject) => known.TryRemove(subject, out _);

    /// <summary>Signs everybody in anew when they are asked for again.</summary>
    public void ForgetAll() => known.Clear();
}
