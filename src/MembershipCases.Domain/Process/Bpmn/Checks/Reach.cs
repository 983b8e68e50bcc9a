namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>
/// Checks that every node is reachable from the start, that it reaches an end, and that no loop runs without waiting
/// for a person or timer.
/// </summary>
internal static class Reach
{
    public static void Check(Graph graph, FaultList faults)
    {
        var fromStart = Closure(graph.StartOf(null), n => Next(graph, n));
        foreach (var node in graph.Nodes.Where(n => !fromStart.Contains(n)))
            faults.Add(node.Id, node.Place.Line, "cannot be reached from the start");
        foreach (var node in fromStart.Where(
            n => !Closure(n, m => m.Out.Select(f => graph[f.To])).Any(m => m is EndNode)))
            faults.Add(node.Id, node.Place.Line, "the way cannot end: no end event can be reached from here");
        foreach (var node in fromStart.Where(n => GoesRound(graph, n)))
            faults.Add(node.Id, node.Place.Line, "goes round without ever waiting for a step or a timer");
        CheckEndOutcomes(graph, faults);
    }

    private static IEnumerable<Node> Next(Graph graph, Node node) =>
        [
            .. node.Out.Select(f => graph[f.To]),
            .. graph.BoundariesOf(node.Id),
            .. node is SubNode ? [graph.StartOf(node.Id)] : Array.Empty<Node>(),
        ];

    private static HashSet<Node> Closure(Node from, Func<Node, IEnumerable<Node>> next)
    {
        var reached = new HashSet<Node>(ReferenceEqualityComparer.Instance) { from };
        var waiting = new Stack<Node>(reached);
        while (waiting.TryPop(out var node))
        {
            foreach (var further in next(node).Where(reached.Add))
                waiting.Push(further);
        }

        return reached;
    }

    private static bool GoesRound(Graph graph, Node node) =>
        !Waits(graph, node) && Onward(graph, node).Any(n => Closure(n, m => Onward(graph, m)).Contains(node));

    private static IEnumerable<Node> Onward(Graph graph, Node node) =>
        Waits(graph, node) ? [] : node.Out.Select(f => graph[f.To]);

    private static bool Waits(Graph graph, Node node) =>
        node is StepNode or WaitNode
            || (node is SubNode && !Closure(graph.StartOf(node.Id), n => Onward(graph, n)).Any(n => n is EndNode));

    private static void CheckEndOutcomes(Graph graph, FaultList faults)
    {
        var mainWay = Closure(graph.StartOf(null), n =>
            [.. n.Out.Select(f => graph[f.To]), .. graph.BoundariesOf(n.Id).Where(b => b.Interrupts)]);
        foreach (var end in mainWay.OfType<EndNode>().Where(e => e.Outcome is null))
            faults.Add(end.Id, end.Place.Line, "the process ends here without an mc:end outcome");
    }
}
