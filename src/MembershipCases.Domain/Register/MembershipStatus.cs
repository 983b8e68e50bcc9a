namespace MembershipCases.Domain.Register;

/// <summary>The status of a membership. Only the implementation of a resolution changes it.</summary>
public enum MembershipStatus
{
    /// <summary>The municipality is a member.</summary>
    Member,

    /// <summary>Not a member, with no application under way.</summary>
    NotMember,

    /// <summary>The council requested membership or a case about it.</summary>
    JoinRequested,

    /// <summary>Resolved and applied for, not yet in force.</summary>
    Joining,

    /// <summary>Resolved and with notice given, not yet in force.</summary>
    Withdrawing,

    /// <summary>A former member.</summary>
    Withdrawn,
}
