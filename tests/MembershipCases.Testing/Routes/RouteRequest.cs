namespace MembershipCases.Testing;

/// <summary>
/// A way in: its method and route as the service has it, where the case must stand, and the request that should be
/// done.
/// </summary>
/// <param name="Route">Method and route.</param>
/// <param name="State">Where the case stands; empty where there is none.</param>
/// <param name="Address">The address in a situation.</param>
/// <param name="Body">The body in a situation; null for a GET.</param>
/// <param name="Version">The version that is stated.</param>
public sealed record RouteRequest(
    string Route, string State, Func<Situation, string> Address, Func<Situation, HttpContent?> Body,
    Func<Situation, int> Version)
{
    /// <summary>Whether it is to change something.</summary>
    public bool Changes => !Route.StartsWith("GET ", StringComparison.Ordinal);

    /// <summary>The request in a situation, with a body and address of its own unless others are given.</summary>
    public HttpRequestMessage In(Situation situation, HttpContent? body = null, string? address = null) =>
        CommandRequest.To(new HttpMethod(Route.Split(' ')[0]), address ?? Address(situation), body ?? Body(situation),
            Version(situation));
}
