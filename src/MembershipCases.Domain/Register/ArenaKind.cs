namespace MembershipCases.Domain.Register;

/// <summary>The kind of an arena.</summary>
public enum ArenaKind
{
    /// <summary>An organisation with members.</summary>
    Organisation,

    /// <summary>A network of cities or professionals.</summary>
    Network,

    /// <summary>A programme of a larger body.</summary>
    Programme,

    /// <summary>An initiative without an organisation.</summary>
    Initiative,

    /// <summary>A recurring conference.</summary>
    Conference,

    /// <summary>A status given by others.</summary>
    Status,

    /// <summary>A twin town.</summary>
    TwinTown,
}
