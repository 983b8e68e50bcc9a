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

/// <summary>How a definition spells what a step is.</summary>
internal static class StepKinds
{
    public static StepKind? Parse(string? word) => word switch
    {
        "assess" => StepKind.Assess,
        "approve" => StepKind.Approve,
        "recommend" => StepKind.Recommend,
        "resolve" => StepKind.Resolve,
        "implement" => StepKind.Implement,
        _ => null,
    };
}

/// <summary>How a definition spells what the service does.</summary>
internal static class Effects
{
    public static readonly IReadOnlyList<string> Names =
        ["update-register", "schedule-reevaluation", "open-withdrawal-case", "open-legality-review"];

    public static ProcessEffect? Parse(string? word) => word switch
    {
        "update-register" => ProcessEffect.UpdateRegister,
        "schedule-reevaluation" => ProcessEffect.ScheduleReevaluation,
        "open-withdrawal-case" => ProcessEffect.OpenWithdrawalCase,
        "open-legality-review" => ProcessEffect.OpenLegalityReview,
        _ => null,
    };
}
