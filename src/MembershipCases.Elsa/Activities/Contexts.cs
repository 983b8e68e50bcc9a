using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Signals;

namespace MembershipCases.Elsa.Activities;

/// <summary>What our activities do with each other.</summary>
internal static class Contexts
{
    /// <summary>Everything that stands in the same flowchart.</summary>
    public static List<ActivityExecutionContext> Siblings(this ActivityExecutionContext context) =>
        [.. context.ParentActivityExecutionContext!.Children.Where(other => other != context)];

    /// <summary>Sets the timers on what has just opened.</summary>
    public static async ValueTask SetBoundaryTimersAsync(this ActivityExecutionContext host)
    {
        foreach (var timer in ((Flowchart)host.ParentActivityExecutionContext!.Activity).Activities
            .OfType<BoundaryTimer>().Where(timer => timer.On == host.Activity.Id))
            await host.SendSignalAsync(new ScheduleChildActivity(timer));
    }

    /// <summary>
    /// Drops the timers on what is done: nothing stands twice in one flowchart, so the element's id tells which.
    /// </summary>
    public static async ValueTask DropBoundaryTimersAsync(
        this ActivityExecutionContext host, ActivityExecutionContext? except = null)
    {
        foreach (var timer in host.Siblings()
            .Where(other => other != except && (other.Activity as BoundaryTimer)?.On == host.Activity.Id))
            await timer.WithdrawAsync();
    }

    /// <summary>
    /// Takes away what is not done, with everything in it. Elsa's own cancel takes the bookmarks of every other
    /// office's turn at the same element with it, and leaves its own callback behind.
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

    /// <summary>Takes away everything else in the same flowchart, begun or about to begin.</summary>
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
