namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// The number who must vote for a body to decide: half of its members, whoever is disqualified (kommuneloven § 11-9).
/// When the number of members is unknown the quorum cannot be checked, and the body does not resolve.
/// </summary>
/// <param name="Members">How many members the body has; null when unknown.</param>
public readonly record struct Quorum(int? Members)
{
    /// <summary>Whether it can be checked.</summary>
    public bool IsKnown => Members is not null;

    /// <summary>Whether this number of voters meets the quorum; always true when it is unknown.</summary>
    public bool IsMetBy(int voters) => !IsKnown || voters * 2L >= Members;
}
