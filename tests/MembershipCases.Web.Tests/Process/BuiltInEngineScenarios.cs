using MembershipCases.Process.Scenarios;
using MembershipCases.Domain.Process.Bpmn;
using MembershipCases.Domain.Process.Engine;

namespace MembershipCases.Web.Tests.Process;

/// <summary>The built-in engine on Bergen's workflows.</summary>
public class BuiltInEngineScenarios : EngineScenarios
{
    private static readonly ProcessDefinitions Bergen = ProcessDefinitions.Load(AppContext.BaseDirectory, null);

    protected override IProcessEngine Engine { get; } = new BuiltInEngine();

    protected override ProcessDefinition Definition(CaseKind kind) => Bergen.Latest(kind);

    protected override ProcessDefinition Read(string bpmn)
    {
        var reading = BpmnReader.Read("scenario.bpmn", bpmn);
        Assert.Empty(reading.Faults);
        return reading.Definition!;
    }
}

/// <summary>The same where an executive committee recommends: other bodies, no other code.</summary>
public sealed class FormannskapScenarios : BuiltInEngineScenarios
{
    private static readonly ProcessDefinitions Formannskap = ProcessDefinitions.Load(AppContext.BaseDirectory,
        "formannskap");

    protected override ProcessDefinition Definition(CaseKind kind) => Formannskap.Latest(kind);
}
