namespace MembershipCases.Process.Scenarios;

/// <summary>
/// What every engine behind the port must do. A test project inherits this once for each engine and each set of
/// workflow files.
/// </summary>
public abstract partial class EngineScenarios
{
    /// <summary>The engine under test.</summary>
    protected abstract IProcessEngine Engine { get; }

    /// <summary>The workflow file of a kind.</summary>
    protected abstract ProcessDefinition Definition(CaseKind kind);

    /// <summary>Reads a definition written for one scenario.</summary>
    protected abstract ProcessDefinition Read(string bpmn);

    private RunningCase Begin(CaseKind kind, params string[] offices) =>
        new RunningCase(Engine, Definition(kind)) { Facts = Facts(offices) }.Start();

    private RunningCase Begin(BpmnFile file, params string[] offices) =>
        new RunningCase(Engine, Read(file.ToString())) { Facts = Facts(offices) }.Start();

    private static ProcessFacts Facts(string[] offices) => new()
    {
        Offices = offices.Length == 0 ? ["climate"] : offices,
        Dates = new Dictionary<string, DateOnly> { ["effectiveDate"] = new(2027, 1, 1) },
    };
}
