namespace MembershipCases.Domain.Register;

/// <summary>Where a membership stands. Changed by the implementation of a resolution and by nothing else.</summary>
public enum MembershipStatus
{
    /// <summary>The municipality is a member.</summary>
    Member,

    /// <summary>It is not and nothing is under way.</summary>
    NotMember,

    /// <summary>The council has asked for a join or for a case about one.</summary>
    JoinRequested,

    /// <summary>Resolved and applied for, not yet in force.</summary>
    Joining,

    /// <summary>Resolved and given notice of, not yet in force.</summary>
    Withdrawing,

    /// <summary>It was a member and is no more.</summary>
    Withdrawn,
}
