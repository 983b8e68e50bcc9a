namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Names of the kinds of cases in definitions.</summary>
public static class CaseKinds
{
    /// <summary>The kind with this name, or null.</summary>
    public static CaseKind? Parse(string? word) => word switch
    {
        "join" => CaseKind.Join,
        "withdraw" => CaseKind.Withdraw,
        "reevaluate" => CaseKind.Reevaluate,
        _ => null,
    };

    /// <summary>The name of a kind.</summary>
    public static string Word(CaseKind kind) => kind switch
    {
        CaseKind.Join => "join",
        CaseKind.Withdraw => "withdraw",
        _ => "reevaluate",
    };
}
