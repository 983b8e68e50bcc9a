namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>
/// Follows every outcome of every step, and every flow without one, through the gateways: each must have a way out
/// whatever the other facts are, and a gateway may use an outcome only directly after a step.
/// </summary>
internal sealed class HandledOutcomes
{
    private readonly Graph graph;
    private readonly FaultList faults;
    private readonly Dictionary<string, HashSet<string>> seen = [];

    private HandledOutcomes(Graph graph, FaultList faults) => (this.graph, this.faults) = (graph, faults);

    public static void Check(Graph graph, FaultList faults)
    {
        var check = new HandledOutcomes(graph, faults);
        foreach (var node in graph.Nodes)
            check.CheckNode(node);
        foreach (var choice in graph.Nodes.OfType<ChoiceNode>())
            check.CheckWords(choice);
    }

    private void CheckNode(Node node)
    {
        if (node is StepNode { PerOffice: false } step)
            CheckStep(step);
        else if (node is StepNode { Step.Outcomes.Count: > 1 })
            faults.Add(node.Id, node.Place.Line,
                "a step done once for each office has one outcome; a sub-process around it can have more");
        else if (node is not (ChoiceNode or EffectNode))
            Follow(node, node.Out, "", []);
    }

    private void CheckStep(StepNode step)
    {
        var asked = new HashSet<string>();
        foreach (var outcome in step.Step.Outcomes)
            Follow(step, step.Out, outcome, asked);
        if (step.Step.Outcomes.Count > 1 && !asked.Any(id => Asks((ChoiceNode)graph[id])))
            faults.Add(step.Id, step.Place.Line,
                $"nobody handles its outcomes {string.Join(", ", step.Step.Outcomes)}: no gateway after it asks for the outcome");
    }

    private void Follow(Node from, IEnumerable<Flow> ways, string outcome, HashSet<string> passed)
    {
        foreach (var next in ways.Select(way => graph[way.To]))
        {
            if (next is EffectNode)
                Follow(from, next.Out, outcome, passed);
            else if (next is ChoiceNode choice)
                Pass(from, choice, outcome, passed);
        }
    }

    private void Pass(Node from, ChoiceNode choice, string outcome, HashSet<string> passed)
    {
        passed.Add(choice.Id);
        if (!seen.TryGetValue(choice.Id, out var outcomes))
            seen[choice.Id] = outcomes = [];
        if (outcome.Length == 0 && Asks(choice))
        {
            faults.Add(choice.Id, choice.Place.Line,
                $"asks for an outcome, but the way from \"{from.Id}\" brings none");
            return;
        }

        var ways = Ways(choice, outcome, out var stuck);
        if (stuck)
            faults.Add(choice.Id, choice.Place.Line,
                $"nobody handles the {(outcome.Length == 0 ? "case" : $"outcome \"{outcome}\" of \"{from.Id}\"")} "
                + "when no condition is true and there is no default");
        outcomes.Add(outcome);
        Follow(from, ways, outcome, passed);
    }

    private static HashSet<Flow> Ways(ChoiceNode choice, string outcome, out bool stuck)
    {
        var ways = new HashSet<Flow>();
        stuck = false;
        foreach (var facts in Combinations(choice))
        {
            var way = Choice.Of(choice, name => name == ProcessWords.Outcome ? outcome : facts[name]);
            stuck |= way is null;
            if (way is not null)
                ways.Add(way);
        }

        return ways;
    }

    /// <summary>
    /// All combinations of values of the gateway's facts: each text that it compares with, and any other.
    /// </summary>
    private static List<Dictionary<string, string>> Combinations(ChoiceNode choice)
    {
        var combinations = new List<Dictionary<string, string>> { new() };
        var asked = Comparisons(choice).Where(c => c.Fact != ProcessWords.Outcome).GroupBy(c => c.Fact, c => c.Text);
        foreach (var fact in asked)
            combinations = [
                .. combinations.SelectMany(_ => fact.Append("any other").Distinct(),
                    (c, text) => new Dictionary<string, string>(c) { [fact.Key] = text })];
        return combinations;
    }

    private void CheckWords(ChoiceNode choice)
    {
        var possible = seen.GetValueOrDefault(choice.Id) ?? [];
        var words = Comparisons(choice).Where(c => c.Fact == ProcessWords.Outcome).Select(c => c.Text).Distinct();
        foreach (var word in words.Where(w => !possible.Contains(w)))
            faults.Add(choice.Id, choice.Place.Line, $"no step before this gateway has the outcome \"{word}\"");
    }

    private static bool Asks(ChoiceNode choice) => Comparisons(choice).Any(c => c.Fact == ProcessWords.Outcome);

    private static IEnumerable<Feel.Compare> Comparisons(ChoiceNode choice) =>
        choice.Out.SelectMany(f => f.When?.Comparisons() ?? []);
}
