namespace MembershipCases.Testing;

/// <summary>
/// One situation for each place where a case can stand, for tests whose requests leave it as it was: they look at it,
/// are refused, or are rehearsed.
/// </summary>
public sealed class Situations(ServiceHost host)
{
    private readonly Dictionary<string, Situation> known = [];

    /// <summary>The situation of a place, made when it is asked for first.</summary>
    public async Task<Situation> Find(string state) =>
        known.TryGetValue(state, out var found)
            ? found
            : known[state] = await new Situation(host).Prepare(state);
}
