namespace MembershipCases.Web.Features.Register;

/// <summary>What the list is ordered by.</summary>
public enum MembershipOrder
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The status, then the name.</summary>
    Status,

    /// <summary>The next re-evaluation, then the name; those without one last.</summary>
    Next,
}
