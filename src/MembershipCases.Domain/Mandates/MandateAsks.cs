namespace MembershipCases.Domain.Mandates;

/// <summary>What the council wants with the membership.</summary>
public enum MandateAsks
{
    /// <summary>To join.</summary>
    Join,

    /// <summary>To withdraw.</summary>
    Withdraw,

    /// <summary>To re-evaluate the membership.</summary>
    Reevaluate,

    /// <summary>To report to the council about it.</summary>
    Report,
}
