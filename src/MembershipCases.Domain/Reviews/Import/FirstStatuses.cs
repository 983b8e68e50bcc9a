using MembershipCases.Domain.Reviews.Reading;

namespace MembershipCases.Domain.Reviews.Import;

/// <summary>
/// The statuses that a new membership may begin with: where it stands today according to the document. What is under
/// way, and what has ended, is not to be had by an import.
/// </summary>
public static class FirstStatuses
{
    /// <summary>The possible statuses, the proposed one first.</summary>
    public static IReadOnlyList<MembershipStatus> Of(FindingRead read) => read.Status?.Value switch
    {
        StatusRead.Continue or StatusRead.Strengthen or StatusRead.WithdrawProposed or StatusRead.WithdrawDecided =>
            [MembershipStatus.Member],
        StatusRead.JoinRequested => [MembershipStatus.JoinRequested, MembershipStatus.NotMember],
        StatusRead.JoinDecided or StatusRead.ConsiderRequested => [MembershipStatus.NotMember],
        _ => Membership(read) is null && !read.IsTwinTown
            ? [MembershipStatus.NotMember]
            : [MembershipStatus.Member, MembershipStatus.NotMember],
    };

    /// <summary>The words on which the first status rests.</summary>
    internal static ReviewQuote Quote(FindingRead read) => read.Status?.Quote ?? Membership(read) ?? read.Name.Quote;

    /// <summary>The words that say that the municipality is in it, where nothing is proposed or decided.</summary>
    private static ReviewQuote? Membership(FindingRead read) => read.MemberSince?.Quote ?? read.Through?.Quote;
}
