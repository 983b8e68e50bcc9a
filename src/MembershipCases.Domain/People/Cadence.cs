namespace MembershipCases.Domain.People;

/// <summary>How often a person receives reminders. They always receive those for their own duties.</summary>
public enum Cadence
{
    /// <summary>One daily message with everything.</summary>
    Daily,

    /// <summary>A message for each reminder.</summary>
    AtOnce,

    /// <summary>
    /// One weekly message on the first working day; the person's own duties that cannot wait that long are sent daily.
    /// </summary>
    Weekly,

    /// <summary>Only the person's own duties, daily.</summary>
    DutiesOnly,
}
