namespace MembershipCases.Domain.Mandates;

/// <summary>The strength of the council's wish. The three are never merged.</summary>
public enum MandateStrength
{
    /// <summary>The city government is asked to consider it.</summary>
    Consider,

    /// <summary>The city government must bring a case.</summary>
    BringCase,

    /// <summary>The city government must do it.</summary>
    DoIt,
}
