namespace MembershipCases.Domain.Cases;

/// <summary>Which kinds of case can be opened about a membership.</summary>
public static class OpeningRules
{
    /// <summary>
    /// Joining requires that the municipality is not a member, withdrawal and re-evaluation that it is. A change under way
    /// whose case was stopped is turned back by the opposite case.
    /// </summary>
    public static bool Fits(CaseKind kind, MembershipStatus status) => kind switch
    {
        CaseKind.Join =>
            status is MembershipStatus.NotMember or MembershipStatus.JoinRequested or MembershipStatus.Withdrawn
                or MembershipStatus.Withdrawing,
        CaseKind.Withdraw => status is MembershipStatus.Member or MembershipStatus.Joining,
        _ => status is MembershipStatus.Member,
    };
}
