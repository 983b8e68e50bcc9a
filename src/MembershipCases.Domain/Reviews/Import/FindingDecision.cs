namespace MembershipCases.Domain.Reviews.Import;

/// <summary>What a person has said to a finding.</summary>
public enum FindingDecision
{
    /// <summary>Nothing yet.</summary>
    Undecided,

    /// <summary>It goes into the register.</summary>
    Confirmed,

    /// <summary>It does not.</summary>
    LeftOut,
}
