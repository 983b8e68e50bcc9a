namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Names of the kinds of steps in definitions.</summary>
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
