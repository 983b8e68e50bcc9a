using MembershipCases.Domain.Process.Bpmn;
using MembershipCases.Process.Scenarios;

namespace MembershipCases.Elsa.Tests;

/// <summary>The Elsa engine on Bergen's workflows.</summary>
public class ElsaEngineScenarios : EngineScenarios
{
    private static readonly ProcessDefinitions Bergen = ProcessDefinitions.Load(AppContext.BaseDirectory, null);
    private static readonly ElsaEngine Elsa = new();

    protected override IProcessEngine Engine => Elsa;

    protected override ProcessDefinition Definition(CaseKind kind) => Bergen.Latest(kind);

    protected override ProcessDefinition Read(string bpmn)
    {
        var reading = BpmnReader.Read("scenario.bpmn", bpmn);
        Assert.Empty(reading.Faults);
        return reading.Definition!;
    }
}

/// <summary>The same where an executive committee recommends.</summary>
public sealed class FormannskapScenarios : ElsaEngineScenarios
{
    private static readonly ProcessDefinitions Formannskap = ProcessDefinitions.Load(AppContext.BaseDirectory,
        "formannskap");

    protected override ProcessDefinition Definition(CaseKind kind) => Formannskap.Latest(kind);
}
