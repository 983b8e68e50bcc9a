namespace MembershipCases.Domain.Register;

/// <summary>What sort of arena it is.</summary>
public enum ArenaKind
{
    /// <summary>An organisation with members.</summary>
    Organisation,

    /// <summary>A network of towns or professionals.</summary>
    Network,

    /// <summary>A programme of a larger body.</summary>
    Programme,

    /// <summary>An initiative without an organisation behind it.</summary>
    Initiative,

    /// <summary>A conference that comes back.</summary>
    Conference,

    /// <summary>A status that someone else gives.</summary>
    Status,

    /// <summary>A twin town.</summary>
    TwinTown,
}

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
