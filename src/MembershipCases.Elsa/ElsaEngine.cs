using System.Collections.Concurrent;
using Elsa.Workflows;
using Elsa.Workflows.State;
using MembershipCases.Domain.Process.Bpmn;
using Microsoft.Extensions.DependencyInjection;

namespace MembershipCases.Elsa;

/// <summary>The process engine that runs every case as an Elsa workflow.</summary>
/// <remarks>
/// Elsa's own runner computes, in memory and within the call, on the state stored in the case. Elsa's runtime, clock
/// and stores are not used.
/// </remarks>
public sealed class ElsaEngine : IProcessEngine, IDisposable
{
    private readonly ServiceProvider services = ElsaServices.Build();
    private readonly ConcurrentDictionary<string, Blueprint?> flows = new(StringComparer.Ordinal);
    private readonly StateJson json;

    /// <summary>Creates an engine with Elsa services of its own.</summary>
    public ElsaEngine() => json = services.GetRequiredService<StateJson>();

    /// <inheritdoc />
    public Result<Advance> Advance(
        ProcessDefinition definition, ProcessState state, ProcessEvent happened, ProcessFacts facts)
    {
        if (BlueprintOf(definition) is not { } flow)
            return ProcessErrors.DefinitionUnreadable;
        if (happened is ProcessEvent.Started)
            return state.Json.Length == 0 ? Begin(flow, facts) : ProcessErrors.AlreadyStarted;
        if (state.Json.Length == 0)
            return ProcessErrors.NotStarted;
        if (json.Read(state.Json) is not { } kept)
            return ProcessErrors.StateUnreadable;
        if (!kept.IsOf(flow))
            return ProcessErrors.OtherDefinition(kept.Name);
        if (!kept.FitsIn(flow))
            return ProcessErrors.StateUnreadable;
        return kept.Ended ? ProcessErrors.Ended : Continue(flow, kept, happened, facts);
    }

    /// <summary>
    /// The blueprint of a definition, built once for each text; null when the text does not pass the reader's checks.
    /// </summary>
    internal Blueprint? BlueprintOf(ProcessDefinition definition) =>
        flows.GetOrAdd(definition.Hash, (hash, d) => Build(hash, d.Source), definition);

    /// <summary>Deserialises a state that this engine returned; null when it is not one.</summary>
    internal CaseState? Read(ProcessState state) => json.Read(state.Json);

    /// <summary>Serialises a state in the format that Elsa's tools read.</summary>
    internal string Write(WorkflowState state) => json.Serialize(state);

    /// <summary>Serialises a workflow in the format that Elsa's tools read.</summary>
    internal string Write(IActivity root) => services.GetRequiredService<IActivitySerializer>().Serialize(root);

    /// <summary>Deserialises what <see cref="Write(IActivity)"/> has written.</summary>
    internal IActivity ReadActivity(string text) =>
        services.GetRequiredService<IActivitySerializer>().Deserialize(text);

    /// <inheritdoc />
    public void Dispose() => services.Dispose();

    private Result<Advance> Begin(Blueprint flow, ProcessFacts facts)
    {
        using var run = new Run(services, json, flow, facts);
        return run.Begin();
    }

    private Result<Advance> Continue(Blueprint flow, CaseState kept, ProcessEvent happened, ProcessFacts facts)
    {
        using var run = new Run(services, json, flow, facts);
        return happened switch
        {
            ProcessEvent.StepCompleted step => run.Complete(kept, step.StepToken, step.Outcome),
            ProcessEvent.TimerFired timer => run.Fire(kept, timer.TimerToken),
            ProcessEvent.Cancelled => run.Cancel(kept),
            ProcessEvent.Moved moved => BlueprintOf(moved.To) is { } to
                ? Move.To(to, moved.Places, flow, kept, facts, json)
                : ProcessErrors.DefinitionUnreadable,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "no event of the port"),
        };
    }

    private Blueprint? Build(string hash, string source)
    {
        if (BpmnReader.Read(hash, source).Graph is not { } graph)
            return null;
        using var scope = services.CreateScope();
        return BlueprintBuilder.Build(graph, hash, scope.ServiceProvider);
    }
}
