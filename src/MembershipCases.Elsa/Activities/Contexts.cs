using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Signals;

namespace MembershipCases.Elsa.Activities;

/// <summary>Operations of the activities on each other's execution contexts.</summary>
internal static class Contexts
{
    /// <summary>All other contexts in the same flowchart.</summary>
    public static List<ActivityExecutionContext> Siblings(this ActivityExecutionContext context) =>
        [.. context.ParentActivityExecutionContext!.Children.Where(other => other != context)];

    /// <summary>Schedules the boundary timers of an element that has just opened.</summary>
    public static async ValueTask SetBoundaryTimersAsync(this ActivityExecutionContext host)
    {
        foreach (var timer in ((Flowchart)host.ParentActivityExecutionContext!.Activity).Activities
            .OfType<BoundaryTimer>().Where(timer => timer.On == host.Activity.Id))
            await host.SendSignalAsync(new ScheduleChildActivity(timer));
    }

    /// <summary>
    /// Withdraws the boundary timers of a completed element, found by its id, since no element is open twice in one
    /// flowchart.
    /// </summary>
    public static async ValueTask DropBoundaryTimersAsync(
        this ActivityExecutionContext host, ActivityExecutionContext? except = null)
    {
        foreach (var timer in host.Siblings()
            .Where(other => other != except && (other.Activity as BoundaryTimer)?.On == host.Activity.Id))
            await timer.WithdrawAsync();
    }

    /// <summary>
    /// Cancels an incomplete activity and everything in it. Elsa's own cancellation also removes the bookmarks of every
    /// other office's run of the same element, and leaves its own callback behind.
    /// </summary>
    public static async ValueTask WithdrawAsync(this ActivityExecutionContext context)
    {
        if (context.IsCompleted)
            return;
        context.TransitionTo(ActivityStatus.Canceled);
        context.ClearBookmarks();
        context.ClearCompletionCallbacks();
        context.WorkflowExecutionContext.PopCompletionCallback(context.ParentActivityExecutionContext!,
            context.ActivityNode);
        await context.SendSignalAsync(new CancelSignal());
        foreach (var child in context.Children.ToList())
            await child.WithdrawAsync();
    }

    /// <summary>Cancels everything else in the same flowchart, running or scheduled.</summary>
    public static async ValueTask WithdrawSiblingsAsync(this ActivityExecutionContext context)
    {
        var scheduler = context.WorkflowExecutionContext.Scheduler;
        var flowchart = context.ParentActivityExecutionContext!;
        var others = scheduler.List()
            .Where(item => item.Owner != flowchart && item.Owner?.GetAncestors().Contains(flowchart) != true).ToList();
        scheduler.Clear();
        others.ForEach(scheduler.Schedule);
        foreach (var sibling in context.Siblings())
            await sibling.WithdrawAsync();
    }
}
