namespace MembershipCases.Domain.Reminders;

/// <summary>The kind of a reminder. Each has its own ladder.</summary>
public enum ReminderKind
{
    /// <summary>An open step of a case.</summary>
    Step,

    /// <summary>A mandate with a deadline that no case answers yet.</summary>
    Mandate,

    /// <summary>A mandate without a deadline; its days are counted from the day it was given.</summary>
    MandateWithoutDeadline,

    /// <summary>A membership that is due for re-evaluation.</summary>
    Reevaluation,
}
