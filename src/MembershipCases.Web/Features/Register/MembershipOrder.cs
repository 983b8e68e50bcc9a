namespace MembershipCases.Web.Features.Register;

/// <summary>The order of the list.</summary>
public enum MembershipOrder
{
    /// <summary>The name.</summary>
    Name,

    /// <summary>The status, then the name.</summary>
    Status,

    /// <summary>The next re-evaluation, then the name; those without a date last.</summary>
    Next,
}
