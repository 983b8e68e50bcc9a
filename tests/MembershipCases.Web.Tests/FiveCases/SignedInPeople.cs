using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

namespace MembershipCases.Web.Tests.FiveCases;

/// <summary>
/// Seeded users of a service who are signed in once, and again when the tests' clock has gone on or their session was
/// ended.
/// </summary>
public sealed class SignedInPeople
{
    private static readonly TimeSpan Awhile = TimeSpan.FromMinutes(20);
    private static readonly ConditionalWeakTable<ServiceHost, SignedInPeople> Everywhere = [];

    private readonly ServiceHost host;
    private readonly ConcurrentDictionary<string, (HttpClient Client, DateTimeOffset At)> known = new();

    private SignedInPeople(ServiceHost host) => this.host = host;

    /// <summary>Those of a service.</summary>
    public static SignedInPeople Of(ServiceHost host) => Everywhere.GetValue(host, asked => new SignedInPeople(asked));

    /// <summary>The one with a subject.</summary>
    public async Task<HttpClient> Find(string subject)
    {
        var now = host.Time.GetUtcNow();
        if (known.TryGetValue(subject, out var found) && now - found.At < Awhile) return found.Client;
        return (known[subject] = (await new CaseDriver(host).SignedIn(subject), now)).Client;
    }

    /// <summary>Signs the one with a subject in anew when they are asked for again.</summary>
    public void Forget(string subject) => known.TryRemove(subject, out _);
}
