namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>How a resolution came to an end without having been carried out to its end.</summary>
public enum ResolutionEndKind
{
    /// <summary>The council has withdrawn it (omgjøring).</summary>
    Withdrawn,

    /// <summary>A legality review has set it aside (kommuneloven kapittel 27).</summary>
    SetAside,
}
