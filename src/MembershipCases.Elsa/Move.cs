using Elsa.Workflows;
using Elsa.Workflows.Models;
using Elsa.Workflows.State;
using MembershipCases.Domain.Process.Bpmn;
using ActivityNode = MembershipCases.Domain.Process.Bpmn.ActivityNode;

namespace MembershipCases.Elsa;

/// <summary>
/// Migrates Elsa's state of a running case to another version of its definition. Nothing runs in the process, so no
/// completed step can run again.
/// </summary>
internal sealed class Move
{
    // The callback of Elsa's flowchart for the completion of one of its activities; Elsa finds it by this name.
    private const string ChildCompleted = "OnChildCompletedAsync";

    private readonly Blueprint to;
    private readonly Blueprint from;
    private readonly CaseState kept;
    private readonly Placement placement;
    private readonly Course course = new();

    private Move(Blueprint to, IReadOnlyDictionary<string, string> places, Blueprint from, CaseState kept)
    {
        (this.to, this.from, this.kept) = (to, from, kept);
        placement = new(to, places, from, kept);
        course.GoOnFrom(kept);
    }

    private WorkflowState Workflow => kept.Workflow;

    public static Result<Advance> To(
        Blueprint to, IReadOnlyDictionary<string, string> places, Blueprint from, CaseState kept, ProcessFacts facts,
        StateJson json)
    {
        if (to.Graph.Kind != from.Graph.Kind)
            return ProcessErrors.OtherKind;
        var move = new Move(to, places, from, kept);
        if (move.placement.PlaceAll() is { } refusal)
            return refusal;
        var before = json.Read(json.Write(kept));
        move.Carry();
        return Answer.Of(before, null, CaseState.Keep(kept.Workflow, move.course.Last, kept.EndOutcome), [], to,
            facts, json);
    }

    private void Carry()
    {
        var contexts = Workflow.ActivityExecutionContexts.ToList();
        var arrived = contexts.ToDictionary(context => context, context => JoinTokens.Read(context, from.Graph));
        var hosts = contexts.Where(context => placement[context] is ActivityNode)
            .ToDictionary(context => context, context => placement.Now(context)!);
        var nodes = contexts.ToDictionary(context => context, NodeOf);
        var methods = contexts.ToDictionary(context => context, MethodOf);
        foreach (var context in contexts.Where(context => nodes[context] is null))
            Drop(context);
        Workflow.CompletionCallbacks.Clear();
        foreach (var context in Workflow.ActivityExecutionContexts)
            Carry(context, nodes[context]!, methods[context]);
        foreach (var (context, flows) in arrived)
            JoinTokens.Write(context, to.Graph,
                flows.Select(flow => to.Graph[flow.To].In.First(way => way.Id == flow.Id)));
        foreach (var (host, before) in hosts)
            SetNewTimers(host, before);
        (Workflow.DefinitionVersion, Workflow.DefinitionVersionId) = (to.Graph.Version, to.Hash);
    }

    /// <summary>
    /// The node of a context in the new workflow; null for a boundary timer that the new workflow does not have.
    /// </summary>
    private string? NodeOf(ActivityExecutionContextState context) => placement.Now(context) switch
    {
        BoundaryNode boundary =>
            to.Graph.BoundariesOf(HostOf(context, boundary).Id).Any(b => b.Id == boundary.Id)
                ? to.NodeOf(boundary.Id)
                : null,
        Node => to.NodeOf(placement[context]!.Id),
        _ => placement.Around(context) is { } around
            ? to.NodeOf(BlueprintBuilder.FlowchartIn(placement[around]?.Id))
            : to.Workflow.Root.NodeId,
    };

    private Node HostOf(ActivityExecutionContextState timer, BoundaryNode boundary) =>
        placement[Workflow.ActivityExecutionContexts.First(
            other => other.ParentContextId == timer.ParentContextId && placement.Now(other)?.Id == boundary.Host)]!;

    private string? MethodOf(ActivityExecutionContextState context) => Workflow.CompletionCallbacks
        .FirstOrDefault(
            callback => callback.OwnerInstanceId == context.ParentContextId
                && callback.ChildNodeId == context.ScheduledActivityNodeId)?.MethodName;

    private void Drop(ActivityExecutionContextState context)
    {
        Workflow.ActivityExecutionContexts.Remove(context);
        foreach (var bookmark in BookmarksOf(context))
            Workflow.Bookmarks.Remove(bookmark);
    }

    private void Carry(ActivityExecutionContextState context, string node, string? method)
    {
        var at = to.ElementOf(node);
        foreach (var bookmark in BookmarksOf(context))
        {
            if (at!.Id != bookmark.ActivityId)
                bookmark.Id = course.Name(at.Id, Course.OfficeOf(bookmark));
            (bookmark.ActivityId, bookmark.ActivityNodeId) = (at.Id, node);
        }

        context.ScheduledActivityNodeId = node;
        if (context.ParentContextId is not null)
            Workflow.CompletionCallbacks.Add(new(context.ParentContextId, node, method));
    }

    /// <summary>
    /// Sets the boundary timers that only the new version has; one that both versions have and that is no longer open
    /// has fired.
    /// </summary>
    private void SetNewTimers(ActivityExecutionContextState host, Node before)
    {
        foreach (var timer in to.Graph.BoundariesOf(placement[host]!.Id)
            .Where(timer => from.Graph.BoundariesOf(before.Id).All(old => old.Id != timer.Id)))
        {
            var (context, node) = (new ActivityExecutionContextState { Id = course.GenerateId(),
                ParentContextId = host.ParentContextId, Status = ActivityStatus.Running }, to.NodeOf(timer.Id));
            Workflow.ActivityExecutionContexts.Add(context);
            Workflow.Bookmarks.Add(course.BookmarkOf(context, timer.Id, OfficeOf(context)));
            Carry(context, node, ChildCompleted);
        }
    }

    private string? OfficeOf(ActivityExecutionContextState? context)
    {
        for (; context is not null; context = placement.Around(context))
        {
            if (Course.OfficeOf(context) is { } office)
                return office;
        }

        return null;
    }

    private List<Bookmark> BookmarksOf(ActivityExecutionContextState context) =>
        [.. Workflow.Bookmarks.Where(bookmark => bookmark.ActivityInstanceId == context.Id)];
}
