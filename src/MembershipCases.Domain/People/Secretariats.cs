namespace MembershipCases.Domain.People;

/// <summary>Rules on which secretariat serves which body.</summary>
public static class Secretariats
{
    /// <summary>
    /// Whether the person serves the body: the council's secretariat serves the council, the city government's all
    /// others.
    /// </summary>
    public static bool MayServe(Actor actor, string body) =>
        actor.Is(RoleFor(body));

    /// <summary>The role of the body's secretariat.</summary>
    public static Role RoleFor(string body) =>
        body == "council" ? Role.CouncilSecretariat : Role.CityGovernmentSecretariat;
}
