namespace MembershipCases.Domain.Cases;

/// <summary>Where a case comes from.</summary>
public enum Origin
{
    /// <summary>The city government's own initiative.</summary>
    OwnInitiative,

    /// <summary>A re-evaluation that came due or advised a change.</summary>
    Reevaluation,

    /// <summary>The council asked for it or told to do it.</summary>
    Mandate,
}
