namespace MembershipCases.Domain.Register;

/// <summary>The advice of an assessment.</summary>
public enum Advice
{
    /// <summary>Become a member.</summary>
    Join,

    /// <summary>Do not become a member.</summary>
    DoNotJoin,

    /// <summary>Stay a member.</summary>
    Continue,

    /// <summary>Stay a member and participate more.</summary>
    Strengthen,

    /// <summary>Withdraw.</summary>
    Withdraw,
}
