namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>A sequence flow; <paramref name="When"/> is null where it is taken without asking.</summary>
internal sealed record Flow(string Id, string From, string To, Feel? When, int Line);

/// <summary>
/// Where a node stands: in the process (<paramref name="Within"/> is null) or a sub-process, and its flows in the
/// file's order.
/// </summary>
internal sealed record Place(string Id, int Line, string? Within, IReadOnlyList<Flow> In, IReadOnlyList<Flow> Out);

/// <summary>A flow node that runs.</summary>
internal abstract record Node(Place Place)
{
    public string Id => Place.Id;
    public string? Within => Place.Within;
    public IReadOnlyList<Flow> In => Place.In;
    public IReadOnlyList<Flow> Out => Place.Out;
}

/// <summary>Where a process or sub-process begins.</summary>
internal sealed record StartNode(Place Place) : Node(Place);

/// <summary>Where a way ends, and all ways around it when it <paramref name="Terminates"/>.</summary>
internal sealed record EndNode(Place Place, string? Outcome, bool Terminates) : Node(Place);

/// <summary>What opens, may be done for each responsible office, and may carry boundary timers.</summary>
internal abstract record ActivityNode(Place Place, bool PerOffice) : Node(Place);

/// <summary>Something a person does.</summary>
internal sealed record StepNode(Place Place, StepDefinition Step, bool PerOffice) : ActivityNode(Place, PerOffice);

/// <summary>An embedded sub-process.</summary>
internal sealed record SubNode(Place Place, bool PerOffice) : ActivityNode(Place, PerOffice);

/// <summary>Something the service does.</summary>
internal sealed record EffectNode(Place Place, ProcessEffect Effect) : Node(Place);

/// <summary>An exclusive gateway.</summary>
internal sealed record ChoiceNode(Place Place, string? Default) : Node(Place);

/// <summary>A parallel gateway: waits for all ways in, then takes all ways out.</summary>
internal sealed record ForkNode(Place Place) : Node(Place);

/// <summary>A date of the facts or a span from now; exactly one is set.</summary>
internal sealed record Timer(string? DateFact, Span? After);

/// <summary>What a timer sets off.</summary>
internal abstract record TimerNode(Place Place, Timer Timer) : Node(Place);

/// <summary>A way that waits for a timer.</summary>
internal sealed record WaitNode(Place Place, Timer Timer) : TimerNode(Place, Timer);

/// <summary>A timer on an activity.</summary>
internal sealed record BoundaryNode(Place Place, Timer Timer, string Host, bool Interrupts) : TimerNode(Place, Timer);

/// <summary>A definition as an engine walks it.</summary>
internal sealed class Graph(CaseKind kind, int version, IReadOnlyList<Node> nodes)
{
    private readonly Dictionary<string, Node> byId = nodes.ToDictionary(n => n.Id);
    private readonly Dictionary<string, Node> starts = nodes.OfType<StartNode>()
        .ToDictionary(n => n.Within ?? "", Node (n) => n);
    private readonly ILookup<string, BoundaryNode> boundaries = nodes.OfType<BoundaryNode>().ToLookup(b => b.Host);

    public CaseKind Kind => kind;

    public int Version => version;

    /// <summary>Every node, in the file's order.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    public Node this[string id] => byId[id];

    public Node? Find(string id) => byId.GetValueOrDefault(id);

    public Node StartOf(string? within) => starts[within ?? ""];

    public IEnumerable<BoundaryNode> BoundariesOf(string host) => boundaries[host];
}
