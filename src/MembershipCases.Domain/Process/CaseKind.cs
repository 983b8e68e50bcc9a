namespace MembershipCases.Domain.Process;

/// <summary>What a case is about. A definition is made for one kind.</summary>
public enum CaseKind
{
    /// <summary>To become a member.</summary>
    Join,

    /// <summary>To stop being a member.</summary>
    Withdraw,

    /// <summary>To look again at whether membership is worth it.</summary>
    Reevaluate,
}
