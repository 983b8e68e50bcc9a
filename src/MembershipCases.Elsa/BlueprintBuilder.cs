using Elsa.Workflows;
using Elsa.Workflows.Activities;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Extensions;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Models;
using MembershipCases.Domain.Process.Bpmn;
using MembershipCases.Elsa.Activities;
using Microsoft.Extensions.DependencyInjection;
using Step = MembershipCases.Elsa.Activities.Step;

namespace MembershipCases.Elsa;

/// <summary>Builds an Elsa workflow from a definition's graph.</summary>
/// <remarks>
/// Each element becomes one activity with the element's id; the process and each sub-process become a flowchart, with
/// <c>@flow</c> appended to the id. Start events and exclusive and parallel gateways are Elsa's own activities.
/// </remarks>
internal sealed class BlueprintBuilder(Graph graph)
{
    private const string Done = "Done";
    private const string Default = "Default";

    /// <summary>The id of the flowchart in the process or a sub-process. No element's id contains an at sign.</summary>
    public static string FlowchartIn(string? id) => $"{id}@flow";

    /// <summary>The activity, and the port of it, from which a flow arrives at a join.</summary>
    public static (string Activity, string Port) Arrival(Graph graph, Flow flow) =>
        IsOfItsOwn(graph[flow.From], graph[flow.To])
            ? (flow.Id, Done)
            : (flow.From, PortsOf(graph[flow.From], flow).First());

    public static Blueprint Build(Graph graph, string hash, IServiceProvider services)
    {
        var name = CaseKinds.Word(graph.Kind);
        var workflow = new Workflow(new BlueprintBuilder(graph).Flowchart(null))
        {
            Id = "@process",
            Name = name,
            Identity = new WorkflowIdentity(name, graph.Version, hash),
            WorkflowMetadata = new WorkflowMetadata(name),
            IsReadonly = true,
        };
        Register(services.GetRequiredService<IActivityRegistry>());
        return new(graph,
            services.GetRequiredService<IWorkflowGraphBuilder>().BuildAsync(workflow).GetAwaiter().GetResult());
    }

    private Flowchart Flowchart(string? within)
    {
        var activities = graph.Nodes.Where(node => node.Within == within).ToDictionary(node => node.Id, Activity);
        var flowchart = new Flowchart { Id = FlowchartIn(within), Start = activities[graph.StartOf(within).Id],
            Activities = [.. activities.Values] };
        foreach (var flow in graph.Nodes.Where(node => node.Within == within).SelectMany(node => node.Out))
            Connect(flowchart, flow, activities[flow.From], activities[flow.To]);
        return flowchart;
    }

    private void Connect(Flowchart flowchart, Flow flow, IActivity from, IActivity to)
    {
        var (source, target) = (graph[flow.From], graph[flow.To]);
        if (!IsOfItsOwn(source, target))
        {
            Connect(flowchart, PortsOf(source, flow), from, to);
            return;
        }

        var way = new Way { Id = flow.Id, Name = flow.Id, To = target is ForkNode ? "" : target.Id };
        flowchart.Activities.Add(way);
        Connect(flowchart, PortsOf(source, flow), from, way);
        if (target is ForkNode)
            Connect(flowchart, [Done], way, to);
    }

    /// <summary>
    /// Whether a flow becomes an activity of its own: where flows merge without a join, and where a join would count
    /// one source as several.
    /// </summary>
    private static bool IsOfItsOwn(Node source, Node target) =>
        target.In.Count > 1 && (target is not ForkNode || source is StepNode or ForkNode);

    private static void Connect(Flowchart flowchart, IEnumerable<string> ports, IActivity from, IActivity to)
    {
        foreach (var port in ports)
            flowchart.Connections.Add(new Connection(new Endpoint(from, port), new Endpoint(to)));
    }

    private static IEnumerable<string> PortsOf(Node source, Flow flow) => source switch
    {
        StepNode step => step.Step.Outcomes,
        ChoiceNode choice => [choice.Out.Count == 1 || flow.Id == choice.Default ? Default : flow.Id],
        ForkNode => [flow.Id],
        _ => [Done],
    };

    private IActivity Activity(Node node)
    {
        IActivity activity = node switch
        {
            StartNode => new Start(),
            EndNode { Terminates: true } end => new TerminateEvent { Outcome = end.Outcome ?? "" },
            EndNode end => new EndEvent { Outcome = end.Outcome ?? "" },
            StepNode step => StepOf(step),
            SubNode sub => new SubProcess { PerOffice = sub.PerOffice, Body = Flowchart(sub.Id) },
            EffectNode effect => new Effect { Does = effect.Effect },
            ChoiceNode choice =>
                new FlowSwitch { Cases = [
                    .. choice.Out.Where(way => way.When is not null)
                        .Select(way => new FlowSwitchCase(way.Id, FeelExpressions.Of(way.When!)))] },
            ForkNode fork => ForkOf(fork),
            BoundaryNode boundary =>
                new BoundaryTimer { Until = Until(boundary), On = boundary.Host, Interrupts = boundary.Interrupts },
            TimerNode wait => new Wait { Until = Until(wait) },
            _ => throw new ArgumentOutOfRangeException(nameof(node), node, "no element of a definition"),
        };
        (activity.Id, activity.Name) = (node.Id, node.Id);
        return activity;
    }

    private static Step StepOf(StepNode node) => new()
    {
        Kind = node.Step.Kind.ToString(),
        Role = node.Step.Role,
        Office = node.Step.Office ?? "",
        Deadline = node.Step.Deadline?.ToString() ?? "",
        PerOffice = node.PerOffice,
        Outcomes = [.. node.Step.Outcomes],
    };

    private static FlowFork ForkOf(ForkNode fork)
    {
        var activity = new FlowFork { Branches = new(fork.Out.Select(way => way.Id).ToList()) };
        activity.SetMergeMode(MergeMode.Converge);
        return activity;
    }

    private static string Until(TimerNode node) => node.Timer.DateFact ?? node.Timer.After!.ToString();

    private static void Register(IActivityRegistry registry) =>
        registry.RegisterAsync(
            [typeof(Workflow), typeof(Flowchart), typeof(Start), typeof(FlowSwitch), typeof(FlowFork), .. Own])
            .GetAwaiter().GetResult();

    private static readonly Type[] Own = [typeof(Step), typeof(SubProcess), typeof(Wait), typeof(BoundaryTimer),
        typeof(Effect), typeof(EndEvent), typeof(TerminateEvent), typeof(Way)];
}
