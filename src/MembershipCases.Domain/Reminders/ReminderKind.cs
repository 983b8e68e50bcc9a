namespace MembershipCases.Domain.Reminders;

/// <summary>What a reminder is about. Each has a ladder of its own.</summary>
public enum ReminderKind
{
    /// <summary>An open step of a case.</summary>
    Step,

    /// <summary>A mandate from the council with a deadline that no case answers yet.</summary>
    Mandate,

    /// <summary>
    /// A mandate from the council that has no deadline; its days are counted from the day it was given.
    /// </summary>
    MandateWithoutDeadline,

    /// <summary>A membership that is to be re-evaluated.</summary>
    Reevaluation,
}
