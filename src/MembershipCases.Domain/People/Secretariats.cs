namespace MembershipCases.Domain.People;

/// <summary>Which secretariat serves which body.</summary>
public static class Secretariats
{
    /// <summary>
    /// Whether the person serves the body: the council's secretariat the council, the city government's every other.
    /// </summary>
    public static bool MayServe(Actor actor, string body) =>
        actor.Is(body == "council" ? Role.CouncilSecretariat : Role.CityGovernmentSecretariat);
}
