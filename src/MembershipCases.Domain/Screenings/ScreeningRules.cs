namespace MembershipCases.Domain.Screenings;

/// <summary>Who screens, and who sees who has read.</summary>
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
    /// Whether the person may see who has read the full texts: the departments concerned, the archivist, the
    /// administrator.
    /// </summary>
    public static bool MaySeeReadings(Actor actor, bool isConcerned) =>
        isConcerned || actor.Is(Role.Archivist) || actor.Is(Role.Administrator);
}
