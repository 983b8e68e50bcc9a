using System.Collections.Immutable;

namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>
/// Explores every reachable state of a process or sub-process, whatever its gateways choose: from each one the end must
/// be reachable (so that no join waits for ever), and nothing may be opened twice at once.
/// </summary>
internal sealed class Soundness
{
    private const int Most = 5_000;
    private readonly Graph graph;
    private readonly FaultList faults;
    private readonly HashSet<string> told = [];

    private Soundness(Graph graph, FaultList faults) => (this.graph, this.faults) = (graph, faults);

    public static void Check(Graph graph, FaultList faults)
    {
        foreach (var start in graph.Nodes.OfType<StartNode>())
            new Soundness(graph, faults).CheckFrom(start);
    }

    private void CheckFrom(StartNode start)
    {
        var before = new Dictionary<string, List<string>>();
        var states = new Dictionary<string, Marking>();
        var waiting = new Queue<Marking>(Onward(Marking.Empty, start.Out));
        foreach (var first in waiting)
            states.TryAdd(first.Key, first);
        while (waiting.TryDequeue(out var state) && states.Count < Most)
        {
            foreach (var next in After(state))
            {
                if (states.TryAdd(next.Key, next))
                    waiting.Enqueue(next);
                (before.TryGetValue(next.Key, out var list) ? list : before[next.Key] = []).Add(state.Key);
            }
        }

        if (waiting.Count > 0)
            faults.Add(start.Id, start.Place.Line, "too many ways run side by side to be checked");
        else
            ReportStuck(states, Reaching(Marking.Empty.Key, before));
    }

    private static HashSet<string> Reaching(string end, Dictionary<string, List<string>> before)
    {
        var reaching = new HashSet<string> { end };
        var waiting = new Stack<string>(reaching);
        while (waiting.TryPop(out var key))
        {
            foreach (var earlier in (before.GetValueOrDefault(key) ?? []).Where(reaching.Add))
                waiting.Push(earlier);
        }

        return reaching;
    }

    private void ReportStuck(Dictionary<string, Marking> states, HashSet<string> ending)
    {
        foreach (var state in states.Values.Where(s => !ending.Contains(s.Key)))
        {
            if (state.Joins.Count == 0)
                Report(state.Open.First(), "the way cannot end: no end can be reached once this is open");
            foreach (var flow in state.Joins)
                Report(graph.Nodes.First(n => n.In.Any(f => f.Id == flow)).Id,
                    "the join can wait for ever: not every way into it is always taken");
        }
    }

    private IEnumerable<Marking> After(Marking state)
    {
        foreach (var id in state.Open)
        {
            var ended = Without(state, id);
            foreach (var next in Onward(ended, graph[id].Out))
                yield return next;
        }

        foreach (var boundary in state.Armed.Select(id => (BoundaryNode)graph[id]))
        {
            var fired = boundary.Interrupts
                ? Without(state, boundary.Host)
                : state with { Armed = state.Armed.Remove(boundary.Id) };
            foreach (var next in Onward(fired, boundary.Out))
                yield return next;
        }
    }

    private Marking Without(Marking state, string id) => state with
    {
        Open = state.Open.Remove(id),
        Armed = state.Armed.Except(graph.BoundariesOf(id).Select(b => b.Id)),
    };

    private IEnumerable<Marking> Onward(Marking state, IEnumerable<Flow> ways)
    {
        var flow = ways.FirstOrDefault();
        if (flow is null)
            return [state];
        var rest = ways.Skip(1).ToList();
        return graph[flow.To] switch
        {
            EndNode { Terminates: true } => [Marking.Empty],
            EndNode => Onward(state, rest),
            EffectNode effect => Onward(state, [.. effect.Out, .. rest]),
            ChoiceNode choice => choice.Out.SelectMany(way => Onward(state, [way, .. rest])),
            ForkNode fork => Join(state, fork, flow, rest),
            var opened => Onward(Opened(state, opened), rest),
        };
    }

    private IEnumerable<Marking> Join(Marking state, ForkNode fork, Flow by, List<Flow> rest)
    {
        if (state.Joins.Contains(by.Id))
            Report(fork.Id, "the join can be reached twice by the same way");
        var joins = state.Joins.Add(by.Id);
        return fork.In.All(f => joins.Contains(f.Id))
            ? Onward(state with { Joins = joins.Except(fork.In.Select(f => f.Id)) }, [.. fork.Out, .. rest])
            : Onward(state with { Joins = joins }, rest);
    }

    private Marking Opened(Marking state, Node node)
    {
        if (state.Open.Contains(node.Id))
            Report(node.Id, "can be opened while it is already open");
        return state with
        {
            Open = state.Open.Add(node.Id),
            Armed = state.Armed.Union(graph.BoundariesOf(node.Id).Select(b => b.Id)),
        };
    }

    private void Report(string id, string reason)
    {
        if (told.Add(id))
            faults.Add(id, graph[id].Place.Line, reason);
    }

    /// <summary>
    /// What is open, which joins wait (by the flow that arrived), and which boundary timers may still fire.
    /// </summary>
    private sealed record Marking(
        ImmutableSortedSet<string> Open, ImmutableSortedSet<string> Joins, ImmutableSortedSet<string> Armed)
    {
        public static readonly Marking Empty = new(
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

        public string Key => $"{string.Join(' ', Open)}|{string.Join(' ', Joins)}|{string.Join(' ', Armed)}";
    }
}
