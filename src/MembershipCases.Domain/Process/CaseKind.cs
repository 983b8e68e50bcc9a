namespace MembershipCases.Domain.Process;

/// <summary>The kind of a case. Each definition is for one kind.</summary>
public enum CaseKind
{
    /// <summary>To become a member.</summary>
    Join,

    /// <summary>To stop being a member.</summary>
    Withdraw,

    /// <summary>To re-evaluate the membership.</summary>
    Reevaluate,
}
