using Elsa.Workflows.State;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Elsa;

/// <summary>Maps everything open to its place in another version.</summary>
/// <remarks>
/// A step moves to the place named for it, and what encloses it moves with it; a timer stays on the element of the same
/// id unless a place is named for it; and what waits at a join stays there.
/// </remarks>
internal sealed class Placement(
    Blueprint to, IReadOnlyDictionary<string, string> places, Blueprint from, CaseState kept)
{
    private readonly Dictionary<string, ActivityExecutionContextState> contexts =
        kept.Workflow.ActivityExecutionContexts.ToDictionary(context => context.Id);
    private readonly Dictionary<string, Node> placed = [];

    /// <summary>The new element of a context; null for a boundary timer, a flowchart and the workflow itself.</summary>
    public Node? this[ActivityExecutionContextState context] => placed.GetValueOrDefault(context.Id);

    /// <summary>The current element of a context.</summary>
    public Node? Now(ActivityExecutionContextState context) => from.ElementOf(context.ScheduledActivityNodeId);

    /// <summary>The parent of a context, or null for the workflow itself.</summary>
    public ActivityExecutionContextState? Around(ActivityExecutionContextState context) =>
        contexts.GetValueOrDefault(context.ParentContextId ?? "");

    public Error? PlaceAll()
    {
        foreach (var (at, context, flow) in Leaves())
        {
            if (Place(at, context, flow) is { } refusal)
                return refusal;
        }

        var lost = contexts.Values.FirstOrDefault(
            context => Now(context) is ActivityNode or WaitNode && this[context] is null);
        return lost is null ? null : ProcessErrors.PlaceMissing(Now(lost)!.Id);
    }

    private IEnumerable<(Node At, ActivityExecutionContextState Context, string? Flow)> Leaves()
    {
        foreach (var context in contexts.Values.Where(context => Now(context) is StepNode or WaitNode))
            yield return (Now(context)!, context, null);
        foreach (var context in contexts.Values)
        {
            foreach (var arrived in JoinTokens.Read(context, from.Graph))
                yield return (from.Graph[arrived.To], context, arrived.Id);
        }
    }

    private Error? Place(Node at, ActivityExecutionContextState context, string? flow)
    {
        var name = places.GetValueOrDefault(at.Id) ?? (at is StepNode ? null : at.Id);
        if (name is null || to.Graph.Find(name) is not { } node)
            return ProcessErrors.PlaceMissing(at.Id);
        var fits = flow is null
            ? node.GetType() == at.GetType() && PlaceOn(context, node)
            : node is ForkNode && node.Id == at.Id && node.In.Any(way => way.Id == flow)
                && PlaceIn(context, node.Within);
        return fits ? null : ProcessErrors.PlaceUnfit(at.Id);
    }

    /// <summary>
    /// Places a context and everything that encloses it; false when the new place is not nested in as many loops and
    /// sub-processes, or in different ones.
    /// </summary>
    private bool PlaceOn(ActivityExecutionContextState context, Node node)
    {
        if (placed.TryGetValue(context.Id, out var before) && before != node)
            return false;
        placed[context.Id] = node;
        return IsLoop(Now(context)) == IsLoop(node) && PlaceIn(Around(context)!, node.Within);
    }

    private bool PlaceIn(ActivityExecutionContextState flowchart, string? within) =>
        Around(flowchart) is { ParentContextId: not null } sub
            ? within is not null && PlaceOn(sub, to.Graph[within])
            : within is null;

    private static bool IsLoop(Node? node) => node is ActivityNode { PerOffice: true };
}
