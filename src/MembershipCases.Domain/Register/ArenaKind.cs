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
