using MembershipCases.Hosting;
using MembershipCases.Web.Tests.FiveCases;

namespace MembershipCases.Web.Tests.Attacks;

/// <summary>Seeded users who are signed in, and sign in again when the tests' clock has gone on.</summary>
public sealed class People(ServiceHost host)
{
    private static readonly TimeSpan Awhile = TimeSpan.FromMinutes(30);
    private readonly Dictionary<string, (HttpClient Client, DateTimeOffset At)> known = [];

    /// <summary>The one with a subject.</summary>
    public async Task<HttpClient> Find(string subject)
    {
        var now = host.Time.GetUtcNow();
        if (known.TryGetValue(subject, out var found) && now - found.At < Awhile) return found.Client;
        known[subject] = (await new CaseDriver(host).SignedIn(subject), now);
        return known[subject].Client;
    }
}
