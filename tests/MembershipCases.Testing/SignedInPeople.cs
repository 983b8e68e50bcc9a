using System.Collections.Concurrent;
using System.Net;

namespace MembershipCases.Testing;

/// <summary>
/// Users of a service who are signed in once, and again when the tests' clock has gone on or their session was ended.
/// </summary>
public sealed class SignedInPeople
{
    private static readonly TimeSpan Awhile = TimeSpan.FromMinutes(20);

    private readonly ServiceHost host;
    private readonly ConcurrentDictionary<string, (HttpClient Client, DateTimeOffset At)> known = new();

    internal SignedInPeople(ServiceHost host) => this.host = host;

    /// <summary>The one with a subject.</summary>
    public async Task<HttpClient> Find(string subject)
    {
        var now = host.Time.GetUtcNow();
        if (known.TryGetValue(subject, out var found) && now - found.At < Awhile) return found.Client;
        return (known[subject] = (await host.SignIn(subject), now)).Client;
    }

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
