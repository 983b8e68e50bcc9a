namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>What a point does to the membership in the register when it is adopted.</summary>
public enum PointEffect
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The municipality joins.</summary>
    Joins,

    /// <summary>The municipality withdraws.</summary>
    Leaves,

    /// <summary>The municipality does not join.</summary>
    StaysOut,

    /// <summary>The municipality remains a member.</summary>
    StaysIn,
}
