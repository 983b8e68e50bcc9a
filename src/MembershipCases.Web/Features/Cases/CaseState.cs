namespace MembershipCases.Web.Features.Cases;

/// <summary>Which cases a list shows by where they stand.</summary>
public enum CaseState
{
    /// <summary>Those under way.</summary>
    Open,

    /// <summary>Those that have ended.</summary>
    Closed,
}
