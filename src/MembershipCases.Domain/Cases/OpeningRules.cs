namespace MembershipCases.Domain.Cases;

/// <summary>Which case can be opened about a membership.</summary>
public static class OpeningRules
{
    /// <summary>One joins what one is not in, and leaves or re-evaluates what one is in.</summary>
    public static bool Fits(CaseKind kind, MembershipStatus status) => kind switch
    {
        CaseKind.Join =>
            status is MembershipStatus.NotMember or MembershipStatus.JoinRequested or MembershipStatus.Withdrawn,
        _ => status is MembershipStatus.Member,
    };
}
