namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// How many must vote for a body to decide: half of the whole body, whoever left the chair (kommuneloven § 11-9). Where
/// the number of members is unknown the quorum is unknown too, and is not checked: the minutes are then taken at their
/// word.
/// </summary>
/// <param name="Members">How many members the body has; null when unknown.</param>
public readonly record struct Quorum(int? Members)
{
    /// <summary>Whether it can be checked.</summary>
    public bool IsKnown => Members is not null;

    /// <summary>Whether so many suffice; any number does where the quorum is unknown.</summary>
    public bool IsMetBy(int voters) => !IsKnown || voters * 2 >= Members;
}
