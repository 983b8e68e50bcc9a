namespace MembershipCases.Domain.Cases;

/// <summary>Where a case comes from.</summary>
public enum Origin
{
    /// <summary>The city government's own initiative.</summary>
    OwnInitiative,

    /// <summary>A re-evaluation that was due or that advised a change.</summary>
    Reevaluation,

    /// <summary>The council asked for it or ordered it.</summary>
    Mandate,
}
