namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>A sequence flow; <paramref name="When"/> is null for an unconditional one.</summary>
internal sealed record Flow(string Id, string From, string To, Feel? When, int Line);

/// <summary>
/// The position of a node: in the process (<paramref name="Within"/> is null) or a sub-process, and its flows in file
/// order.
/// </summary>
internal sealed record Place(string Id, int Line, string? Within, IReadOnlyList<Flow> In, IReadOnlyList<Flow> Out);

/// <summary>A flow node that the engine executes.</summary>
internal abstract record Node(Place Place)
{
    public string Id => Place.Id;
    public string? Within => Place.Within;
    public IReadOnlyList<Flow> In => Place.In;
    public IReadOnlyList<Flow> Out => Place.Out;
}

internal sealed record StartNode(Place Place) : Node(Place);

/// <summary>An end event; when it <paramref name="Terminates"/> it ends all tokens of its scope.</summary>
internal sealed record EndNode(Place Place, string? Outcome, bool Terminates) : Node(Place);

/// <summary>A node that opens, may be repeated for each responsible office, and may carry boundary timers.</summary>
internal abstract record ActivityNode(Place Place, bool PerOffice) : Node(Place);

internal sealed record StepNode(Place Place, StepDefinition Step, bool PerOffice) : ActivityNode(Place, PerOffice);

internal sealed record SubNode(Place Place, bool PerOffice) : ActivityNode(Place, PerOffice);

internal sealed record EffectNode(Place Place, ProcessEffect Effect) : Node(Place);

internal sealed record ChoiceNode(Place Place, string? Default) : Node(Place);

/// <summary>A parallel gateway: waits for all incoming flows, then takes all outgoing ones.</summary>
internal sealed record ForkNode(Place Place) : Node(Place);

/// <summary>A date fact or a span from now; exactly one is set.</summary>
internal sealed record Timer(string? DateFact, Span? After);

internal abstract record TimerNode(Place Place, Timer Timer) : Node(Place);

/// <summary>An intermediate timer event.</summary>
internal sealed record WaitNode(Place Place, Timer Timer) : TimerNode(Place, Timer);

internal sealed record BoundaryNode(Place Place, Timer Timer, string Host, bool Interrupts) : TimerNode(Place, Timer);

/// <summary>A definition as a graph for the engine.</summary>
internal sealed class Graph(CaseKind kind, int version, IReadOnlyList<Node> nodes)
{
    private readonly Dictionary<string, Node> byId = nodes.ToDictionary(n => n.Id);
    private readonly Dictionary<string, Node> starts = nodes.OfType<StartNode>()
        .ToDictionary(n => n.Within ?? "", Node (n) => n);
    private readonly ILookup<string, BoundaryNode> boundaries = nodes.OfType<BoundaryNode>().ToLookup(b => b.Host);

    public CaseKind Kind => kind;

    public int Version => version;

    /// <summary>All nodes, in file order.</summary>
    public IReadOnlyList<Node> Nodes => nodes;

    public Node this[string id] => byId[id];

    public Node? Find(string id) => byId.GetValueOrDefault(id);

    public Node StartOf(string? within) => starts[within ?? ""];

    public IEnumerable<BoundaryNode> BoundariesOf(string host) => boundaries[host];
}
