using System.Globalization;
using Elsa.Workflows;
using Elsa.Workflows.Models;
using Elsa.Workflows.State;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Elsa;

/// <summary>
/// Elsa's state of one case, with the two properties that the engine stores in it and the validation of its
/// consistency.
/// </summary>
internal sealed class CaseState(WorkflowState workflow)
{
    private const string LastKey = "Last";
    private const string OutcomeKey = "Outcome";

    public WorkflowState Workflow => workflow;

    public string Name => $"{workflow.DefinitionId}/{workflow.DefinitionVersion}";

    public bool Ended => workflow.Status == WorkflowStatus.Finished;

    public int Last => Number(workflow.Properties.TryGetValue(LastKey, out var last) ? last as string : null);

    public string? EndOutcome =>
        workflow.Properties.TryGetValue(OutcomeKey, out var outcome) ? outcome as string : null;

    public int LastContext =>
        workflow.ActivityExecutionContexts.Select(context => Number(context.Id)).DefaultIfEmpty().Max();

    /// <summary>The open bookmarks, in the order in which they were created.</summary>
    public IReadOnlyList<Bookmark> Open { get; } = [.. workflow.Bookmarks];

    public Bookmark? Find(string token) => Open.FirstOrDefault(bookmark => bookmark.Id == token);

    /// <summary>Whether the state belongs to exactly this text of the definition.</summary>
    public bool IsOf(Blueprint flow) => workflow.DefinitionVersionId == flow.Hash;

    /// <summary>
    /// Stores the last number and the outcome of a run, and removes what can be derived from the definition.
    /// </summary>
    public static CaseState Keep(WorkflowState workflow, int last, string? outcome)
    {
        workflow.Properties =
            new Dictionary<string, object> { [LastKey] = last.ToString(CultureInfo.InvariantCulture) };
        if (outcome is not null)
            workflow.Properties[OutcomeKey] = outcome;
        workflow.ExecutionLogSequence = 0;
        foreach (var context in workflow.ActivityExecutionContexts)
        {
            (context.ActivityState, context.OwnerActivityNodeId, context.CallStackDepth) = (null, null, 0);
            JoinTokens.LeaveOutEmpty(context);
        }

        foreach (var bookmark in workflow.Bookmarks)
            bookmark.Hash = null!;
        return new(workflow);
    }

    /// <summary>
    /// Whether everything open is on an element of the definition where it can be, within its parent, with a bookmark
    /// or child by which it resumes and a callback by which its parent continues. Elsa silently leaves out what it does
    /// not find.
    /// </summary>
    public bool FitsIn(Blueprint flow)
    {
        if (Ended)
            return workflow.Bookmarks.Count == 0 && EndOutcome is not null;
        if (Last < 1 || workflow.ScheduledActivities.Count > 0 || workflow.Incidents.Count > 0)
            return false;
        if (workflow.ActivityExecutionContexts.Any(
            context => context is not { Id: not null, ScheduledActivityNodeId: not null }))
            return false;
        var contexts = workflow.ActivityExecutionContexts.DistinctBy(context => context.Id)
            .ToDictionary(context => context.Id);
        return contexts.Count == workflow.ActivityExecutionContexts.Count
            && contexts.Values.All(context => Stands(context, contexts, flow))
            && workflow.CompletionCallbacks.All(
                callback => contexts.Values.Any(
                    context => context.ParentContextId == callback.OwnerInstanceId
                        && context.ScheduledActivityNodeId == callback.ChildNodeId))
            && Open.DistinctBy(bookmark => bookmark.Id).Count() == Open.Count
            && Open.All(
                bookmark => contexts.GetValueOrDefault(
                    bookmark.ActivityInstanceId ?? "")?.ScheduledActivityNodeId == bookmark.ActivityNodeId);
    }

    private bool Stands(
        ActivityExecutionContextState context, Dictionary<string, ActivityExecutionContextState> contexts,
        Blueprint flow)
    {
        if (!flow.Workflow.NodeIdLookup.TryGetValue(context.ScheduledActivityNodeId, out var node)
            || Number(context.Id) < 1)
            return false;
        if (node == flow.Workflow.Root)
            return contexts.Values.Count(
                other => other.ScheduledActivityNodeId == context.ScheduledActivityNodeId) == 1;
        var waits = flow.ElementOf(node.NodeId) is StepNode or TimerNode;
        return contexts.GetValueOrDefault(context.ParentContextId ?? "")?.ScheduledActivityNodeId == node.Parents
            .Single().NodeId
            && workflow.CompletionCallbacks.Any(
                callback => callback.OwnerInstanceId == context.ParentContextId && callback.ChildNodeId == node.NodeId)
            && (waits ? Open.Any(bookmark => bookmark.ActivityInstanceId == context.Id)
                : contexts.Values.Any(other => other.ParentContextId == context.Id));
    }

    private static int Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
