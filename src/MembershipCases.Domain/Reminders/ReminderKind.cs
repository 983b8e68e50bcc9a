namespace MembershipCases.Domain.Reminders;

/// <summary>What a reminder is about. Each has a ladder of its own.</summary>
public enum ReminderKind
{
    /// <summary>An open step of a case.</summary>
    Step,

    /// <summary>A mandate from the council with a deadline that no case answers yet.</summary>
    Mandate,

    /// <summary>A mandate from the council that has no deadline; its days are counted from the day it was given.</summary>
    MandateWithoutDeadline,

    /// <summary>A membership that is to be re-evaluated.</summary>
    Reevaluation,
}

/// <summary>As what someone is reminded; the first that fits is what they are told.</summary>
public enum Audience
{
    /// <summary>Those who are to do it.</summary>
    Doer,

    /// <summary>The commissioner of each office that answers for it.</summary>
    Commissioner,

    /// <summary>The chief commissioner; for what lies with the council, its secretariat or the mayor, the mayor.</summary>
    Head,

    /// <summary>Administrators, who are told when nobody has the role that should be.</summary>
    StandIn,
}

/// <summary>How often someone wants to be told. What is their own to do they are always told.</summary>
public enum Cadence
{
    /// <summary>One message a day with all that came.</summary>
    Daily,

    /// <summary>A message for each.</summary>
    AtOnce,

    /// <summary>One message on the first working day of the week; own duties that cannot wait so long come daily.</summary>
    Weekly,

    /// <summary>Own duties alone, once a day.</summary>
    DutiesOnly,
}
