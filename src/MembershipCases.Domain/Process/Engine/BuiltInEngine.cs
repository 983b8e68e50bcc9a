using System.Collections.Concurrent;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>The engine that needs nothing installed: tokens that walk a definition's graph.</summary>
public sealed class BuiltInEngine : IProcessEngine
{
    private readonly ConcurrentDictionary<string, Graph?> graphs = new(StringComparer.Ordinal);

    /// <inheritdoc />
    public Result<Advance> Advance(ProcessDefinition definition, ProcessState state, ProcessEvent happened, ProcessFacts facts)
    {
        if (GraphOf(definition) is not { } graph)
            return ProcessErrors.DefinitionUnreadable;
        if (happened is ProcessEvent.Started)
            return state.Json.Length == 0 ? Walk.Begin(graph, facts) : ProcessErrors.AlreadyStarted;
        if (state.Json.Length == 0)
            return ProcessErrors.NotStarted;
        if (Standing.Parse(state.Json) is not { } standing)
            return ProcessErrors.StateUnreadable;
        if (standing.Definition != Standing.NameOf(graph))
            return ProcessErrors.OtherDefinition(standing.Definition);
        if (!standing.FitsIn(graph))
            return ProcessErrors.StateUnreadable;
        return standing.Tokens.Count == 0 ? ProcessErrors.Ended : Continue(graph, standing, happened, facts);
    }

    private Result<Advance> Continue(Graph graph, Standing standing, ProcessEvent happened, ProcessFacts facts)
    {
        var walk = new Walk(graph, standing, facts);
        return happened switch
        {
            ProcessEvent.StepCompleted step => walk.Complete(step.StepToken, step.Outcome),
            ProcessEvent.TimerFired timer => walk.Fire(timer.TimerToken),
            ProcessEvent.Cancelled => walk.Cancel(),
            ProcessEvent.Moved moved => GraphOf(moved.To) is { } to
                ? Move.To(to, moved.Places, graph, standing, facts)
                : ProcessErrors.DefinitionUnreadable,
            _ => throw new ArgumentOutOfRangeException(nameof(happened), happened, "no event of the port"),
        };
    }

    private Graph? GraphOf(ProcessDefinition definition) =>
        graphs.GetOrAdd(definition.Hash, (hash, d) => BpmnReader.Read(hash, d.Source).Graph, definition);
}
