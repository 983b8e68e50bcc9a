using System.Diagnostics;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>
/// Processes one event on the graph. Pending flows are in a queue; when it is empty, sub-processes and loops without
/// tokens are completed and continue, until nothing changes.
/// </summary>
internal sealed class Walk(Graph graph, EngineState state, ProcessFacts facts)
{
    private readonly Queue<(Flow Way, int Scope)> ways = new();
    private readonly Tokens tokens = new(graph, state, facts);
    private string outcome = "";

    public static Result<Advance> Begin(Graph graph, ProcessFacts facts)
    {
        var walk = new Walk(graph, new(EngineState.CurrentFormat, EngineState.NameOf(graph), 0, []), facts);
        walk.Leave(graph.StartOf(null), 0);
        return walk.Settle();
    }

    public Result<Advance> Complete(string name, string given)
    {
        if (tokens.FindStep(name) is not { } token)
            return ProcessErrors.StepNotOpen(name);
        var node = (StepNode)graph[token.At];
        if (!node.Step.Outcomes.Contains(given))
            return ProcessErrors.UnknownOutcome(given);
        outcome = given;
        tokens.Done(token);
        if (!tokens.IsOneOfLoop(token))
            Leave(node, token.In);
        return Settle();
    }

    public Result<Advance> Fire(string name)
    {
        if (tokens.FindTimer(name) is not { } token)
            return ProcessErrors.TimerNotSet(name);
        tokens.Done(token);
        if (graph[token.At] is BoundaryNode { Interrupts: true })
            tokens.Close(tokens[token.On]!);
        Leave(graph[token.At], token.In);
        return Settle();
    }

    public Result<Advance> Cancel()
    {
        tokens.CloseIn(0);
        tokens.Outcome = ProcessWords.Cancelled;
        return tokens.ToAdvance();
    }

    private Result<Advance> Settle()
    {
        while (tokens.Refusal is null)
        {
            if (ways.TryDequeue(out var next))
                Enter(graph[next.Way.To], next.Way, next.Scope);
            else if (tokens.FirstEmpty() is { } empty)
                Finish(empty);
            else
                return tokens.ToAdvance();
        }

        return tokens.Refusal;
    }

    private void Leave(Node node, int scope)
    {
        foreach (var way in node.Out)
            ways.Enqueue((way, scope));
    }

    private void Enter(Node node, Flow by, int scope)
    {
        if (scope != 0 && tokens[scope] is null)
            return;
        switch (node)
        {
            case ActivityNode activity: Open(activity, scope); break;
            case WaitNode wait: tokens.SetTimer(wait, scope); break;
            case EffectNode effect: tokens.Effects.Add(effect.Effect); Leave(effect, scope); break;
            case ChoiceNode choice: Take(choice, scope); break;
            case ForkNode fork:
                if (Join.Arrive(tokens, fork, by, scope))
                    Leave(fork, scope);
                break;
            case EndNode end: End(end, scope); break;
        }
    }

    private void Open(ActivityNode node, int scope)
    {
        foreach (var token in tokens.Open(node, scope).Where(_ => node is SubNode))
            Leave(graph.StartOf(node.Id), token.Id);
    }

    private void Take(ChoiceNode choice, int scope) =>
        ways.Enqueue(
            (Choice.Of(choice, Fact)
                ?? throw new UnreachableException("the reader lets no gateway pass that can be stuck"), scope));

    private string Fact(string name) => name switch
    {
        "origin" => facts.Origin,
        "mandate" => facts.Mandate,
        "decidingBody" => facts.DecidingBody,
        "advice" => facts.Advice,
        _ => outcome,
    };

    private void End(EndNode end, int scope)
    {
        tokens.Outcome = end.Outcome ?? tokens.Outcome;
        if (!end.Terminates)
            return;
        tokens.CloseIn(scope);
        var left = ways.Where(w => w.Scope != scope).ToList();
        ways.Clear();
        left.ForEach(ways.Enqueue);
    }

    private void Finish(Token token)
    {
        tokens.Done(token);
        if (!tokens.IsOneOfLoop(token))
            Leave(graph[token.At], token.In);
    }
}
