namespace MembershipCases.Domain.Cases;

/// <summary>Which kinds of case can be opened about a membership.</summary>
public static class OpeningRules
{
    /// <summary>
    /// Joining requires that the municipality is not a member; withdrawal and re-evaluation require that it is.
    /// </summary>
    public static bool Fits(CaseKind kind, MembershipStatus status) => kind switch
    {
        CaseKind.Join =>
            status is MembershipStatus.NotMember or MembershipStatus.JoinRequested or MembershipStatus.Withdrawn,
        _ => status is MembershipStatus.Member,
    };
}
