namespace MembershipCases.Domain.People;

/// <summary>How often someone wants to be told. What is their own to do they are always told.</summary>
public enum Cadence
{
    /// <summary>One message a day with all that came.</summary>
    Daily,

    /// <summary>A message for each.</summary>
    AtOnce,

    /// <summary>
    /// One message on the first working day of the week; own duties that cannot wait so long come daily.
    /// </summary>
    Weekly,

    /// <summary>Own duties alone, once a day.</summary>
    DutiesOnly,
}
