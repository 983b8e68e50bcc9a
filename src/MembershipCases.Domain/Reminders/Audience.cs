namespace MembershipCases.Domain.Reminders;

/// <summary>As what someone is reminded; the first that fits is what they are told.</summary>
public enum Audience
{
    /// <summary>Those who are to do it.</summary>
    Doer,

    /// <summary>The commissioner of each office that answers for it.</summary>
    Commissioner,

    /// <summary>
    /// The chief commissioner; for what lies with the council, its secretariat or the mayor, the mayor.
    /// </summary>
    Head,

    /// <summary>Administrators, who are told when nobody has the role that should be.</summary>
    StandIn,
}
