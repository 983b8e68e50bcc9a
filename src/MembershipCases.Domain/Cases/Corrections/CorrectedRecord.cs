namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>The records of a case that can be corrected.</summary>
public enum CorrectedRecord
{
    /// <summary>A body's recommendation.</summary>
    Recommendation,

    /// <summary>A body's resolution.</summary>
    Resolution,

    /// <summary>How the resolution was implemented.</summary>
    Implementation,
}
