using System.Collections.Concurrent;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>The built-in engine: moves tokens through the graph of a definition.</summary>
public sealed class BuiltInEngine : IProcessEngine
{
    private readonly ConcurrentDictionary<string, Graph?> graphs = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Result<Advance> Advance(
        ProcessDefinition definition, ProcessState state, ProcessEvent happened, ProcessFacts facts)
    {
        if (GraphOf(definition) is not { } graph)
            return ProcessErrors.DefinitionUnreadable;
        if (happened is ProcessEvent.Started)
            return state.Json.Length == 0 ? Walk.Begin(graph, facts) : ProcessErrors.AlreadyStarted;
        if (state.Json.Length == 0)
            return ProcessErrors.NotStarted;
        if (EngineState.Parse(state.Json) is not { } current)
            return ProcessErrors.StateUnreadable;
        if (current.Definition != EngineState.NameOf(graph))
            return ProcessErrors.OtherDefinition(current.Definition);
        if (!current.FitsIn(graph))
            return ProcessErrors.StateUnreadable;
        return current.Tokens.Count == 0 ? ProcessErrors.Ended : Continue(graph, current, happened, facts);
    }

    private Result<Advance> Continue(Graph graph, EngineState state, ProcessEvent happened, ProcessFacts facts)
    {
        var walk = new Walk(graph, state, facts);
        return happened switch
        {
            ProcessEvent.StepCompleted step => walk.Complete(step.StepToken, step.Outcome),
            ProcessEvent.TimerFired timer => walk.Fire(timer.TimerToken),
            ProcessEvent.Cancelled => walk.Cancel(),
            ProcessEvent.Moved moved => GraphOf(moved.To) is { } to
                ? Move.To(to, moved.Places, graph, state, facts)
                : ProcessErrors.DefinitionUnreadable,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "no event of the port"),
        };
    }

    private Graph? GraphOf(ProcessDefinition definition) =>
        graphs.GetOrAdd(definition.Hash, (hash, d) => BpmnReader.Read(hash, d.Source).Graph, definition);
}
