namespace MembershipCases.Domain.Screenings;

/// <summary>Who may screen texts, and who may see the log of readings.</summary>
public static class ScreeningRules
{
    /// <summary>
    /// Whether the person may screen texts of a record that they can read: the departments concerned, the secretariats,
    /// the archivist.
    /// </summary>
    public static bool MayScreen(Actor actor, bool isConcerned) =>
        isConcerned || actor.Is(Role.CityGovernmentSecretariat) || actor.Is(Role.CouncilSecretariat)
            || actor.Is(Role.Archivist);

    /// <summary>
    /// Whether the person may see who read the full texts: the departments concerned, the archivist, the administrator.
    /// </summary>
    public static bool MaySeeReadings(Actor actor, bool isConcerned) =>
        isConcerned || actor.Is(Role.Archivist) || actor.Is(Role.Administrator);
}
