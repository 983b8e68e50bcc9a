namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Names of the effects in definitions.</summary>
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
