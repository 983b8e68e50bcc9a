namespace MembershipCases.Domain.Register;

/// <summary>The transitions between membership statuses.</summary>
public static class StatusWays
{
    /// <summary>Whether a membership can change from the one status to the other.</summary>
    public static bool IsOpen(MembershipStatus from, MembershipStatus to) => To(from).Contains(to);

    private static MembershipStatus[] To(MembershipStatus from) => from switch
    {
        MembershipStatus.NotMember or MembershipStatus.Withdrawn =>
            [MembershipStatus.JoinRequested, MembershipStatus.Joining, MembershipStatus.Member],
        MembershipStatus.JoinRequested =>
            [MembershipStatus.NotMember, MembershipStatus.Joining, MembershipStatus.Member],
        MembershipStatus.Joining =>
            [MembershipStatus.NotMember, MembershipStatus.Member, MembershipStatus.Withdrawing, MembershipStatus.Withdrawn],
        MembershipStatus.Member => [MembershipStatus.Withdrawing, MembershipStatus.Withdrawn],
        MembershipStatus.Withdrawing =>
            [MembershipStatus.Joining, MembershipStatus.Member, MembershipStatus.Withdrawn],
        _ => [],
    };
}
