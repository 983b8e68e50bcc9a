namespace MembershipCases.Web.Features.Cases;

/// <summary>The states by which a list of cases is filtered.</summary>
public enum CaseState
{
    /// <summary>Open cases.</summary>
    Open,

    /// <summary>Ended cases.</summary>
    Closed,
}
