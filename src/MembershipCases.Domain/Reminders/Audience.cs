namespace MembershipCases.Domain.Reminders;

/// <summary>In which capacity a person receives a reminder; the first that applies is used.</summary>
public enum Audience
{
    /// <summary>Those who must do it.</summary>
    Doer,

    /// <summary>The commissioner of each responsible office.</summary>
    Commissioner,

    /// <summary>The chief commissioner; for the council, its secretariat or the mayor's office, the mayor.</summary>
    Head,

    /// <summary>Administrators, when nobody has the role.</summary>
    StandIn,
}
