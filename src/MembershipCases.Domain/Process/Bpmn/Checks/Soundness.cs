using System.Collections.Immutable;

namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>
/// Walks every standing that a process or sub-process can come to, whatever is chosen at its gateways: from each one
/// the end can be reached (so no join waits for ever), and nothing is opened that is already open.
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
        var standings = new Dictionary<string, Standing>();
        var waiting = new Queue<Standing>(Onward(Standing.Empty, start.Out));
        foreach (var first in waiting)
            standings.TryAdd(first.Key, first);
        while (waiting.TryDequeue(out var standing) && standings.Count < Most)
        {
            foreach (var next in After(standing))
            {
                if (standings.TryAdd(next.Key, next))
                    waiting.Enqueue(next);
                (before.TryGetValue(next.Key, out var list) ? list : before[next.Key] = []).Add(standing.Key);
            }
        }

        if (waiting.Count > 0)
            faults.Add(start.Id, start.Place.Line, "too many ways run side by side to be checked");
        else
            TellStuck(standings, Reaching(Standing.Empty.Key, before));
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

    private void TellStuck(Dictionary<string, Standing> standings, HashSet<string> ending)
    {
        foreach (var standing in standings.Values.Where(s => !ending.Contains(s.Key)))
        {
            if (standing.Joins.Count == 0)
                Tell(standing.Open.First(), "the way cannot end: no end can be reached once this is open");
            foreach (var flow in standing.Joins)
                Tell(graph.Nodes.First(n => n.In.Any(f => f.Id == flow)).Id, "the join can wait for ever: not every way into it is always taken");
        }
    }

    private IEnumerable<Standing> After(Standing standing)
    {
        foreach (var id in standing.Open)
        {
            var ended = Without(standing, id);
            foreach (var next in Onward(ended, graph[id].Out))
                yield return next;
        }

        foreach (var boundary in standing.Armed.Select(id => (BoundaryNode)graph[id]))
        {
            var fired = boundary.Interrupts ? Without(standing, boundary.Host) : standing with { Armed = standing.Armed.Remove(boundary.Id) };
            foreach (var next in Onward(fired, boundary.Out))
                yield return next;
        }
    }

    private Standing Without(Standing standing, string id) => standing with
    {
        Open = standing.Open.Remove(id),
        Armed = standing.Armed.Except(graph.BoundariesOf(id).Select(b => b.Id)),
    };

    private IEnumerable<Standing> Onward(Standing standing, IEnumerable<Flow> ways)
    {
        var flow = ways.FirstOrDefault();
        if (flow is null)
            return [standing];
        var rest = ways.Skip(1).ToList();
        return graph[flow.To] switch
        {
            EndNode { Terminates: true } => [Standing.Empty],
            EndNode => Onward(standing, rest),
            EffectNode effect => Onward(standing, [.. effect.Out, .. rest]),
            ChoiceNode choice => choice.Out.SelectMany(way => Onward(standing, [way, .. rest])),
            ForkNode fork => Join(standing, fork, flow, rest),
            var opened => Onward(Opened(standing, opened), rest),
        };
    }

    private IEnumerable<Standing> Join(Standing standing, ForkNode fork, Flow by, List<Flow> rest)
    {
        if (standing.Joins.Contains(by.Id))
            Tell(fork.Id, "the join can be reached twice by the same way");
        var joins = standing.Joins.Add(by.Id);
        return fork.In.All(f => joins.Contains(f.Id))
            ? Onward(standing with { Joins = joins.Except(fork.In.Select(f => f.Id)) }, [.. fork.Out, .. rest])
            : Onward(standing with { Joins = joins }, rest);
    }

    private Standing Opened(Standing standing, Node node)
    {
        if (standing.Open.Contains(node.Id))
            Tell(node.Id, "can be opened while it is already open");
        return standing with
        {
            Open = standing.Open.Add(node.Id),
            Armed = standing.Armed.Union(graph.BoundariesOf(node.Id).Select(b => b.Id)),
        };
    }

    private void Tell(string id, string reason)
    {
        if (told.Add(id))
            faults.Add(id, graph[id].Place.Line, reason);
    }

    /// <summary>What is open, which joins wait (by the flow that has come), and which boundary timers may still fire.</summary>
    private sealed record Standing(ImmutableSortedSet<string> Open, ImmutableSortedSet<string> Joins, ImmutableSortedSet<string> Armed)
    {
        public static readonly Standing Empty = new(
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal),
            ImmutableSortedSet.Create<string>(StringComparer.Ordinal));

        public string Key => $"{string.Join(' ', Open)}|{string.Join(' ', Joins)}|{string.Join(' ', Armed)}";
    }
}
