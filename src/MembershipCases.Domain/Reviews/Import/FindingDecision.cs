namespace MembershipCases.Domain.Reviews.Import;

/// <summary>The decision on a finding.</summary>
public enum FindingDecision
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>To be imported into the register.</summary>
    Confirmed,

    /// <summary>Not to be imported.</summary>
    LeftOut,
}
