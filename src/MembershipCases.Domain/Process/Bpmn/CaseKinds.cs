namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>How a definition spells the kinds of cases.</summary>
public static class CaseKinds
{
    /// <summary>The kind a word stands for, or null.</summary>
    public static CaseKind? Parse(string? word) => word switch
    {
        "join" => CaseKind.Join,
        "withdraw" => CaseKind.Withdraw,
        "reevaluate" => CaseKind.Reevaluate,
        _ => null,
    };

    /// <summary>The word for a kind.</summary>
    public static string Word(CaseKind kind) => kind switch
    {
        CaseKind.Join => "join",
        CaseKind.Withdraw => "withdraw",
        _ => "reevaluate",
    };
}
