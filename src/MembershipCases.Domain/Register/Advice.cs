namespace MembershipCases.Domain.Register;

/// <summary>What an assessment proposes.</summary>
public enum Advice
{
    /// <summary>Become a member.</summary>
    Join,

    /// <summary>Do not become a member.</summary>
    DoNotJoin,

    /// <summary>Stay.</summary>
    Continue,

    /// <summary>Stay and do more.</summary>
    Strengthen,

    /// <summary>Leave.</summary>
    Withdraw,
}
