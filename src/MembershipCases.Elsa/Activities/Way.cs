using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Signals;

namespace MembershipCases.Elsa.Activities;

/// <summary>
/// A sequence flow that meets others where nothing joins them. In BPMN each that comes goes on. Every merge mode of
/// Elsa's flowchart guesses instead which of the others are still to come, and drops or holds back a branch when it
/// guesses wrong: after a send-back, for instance. So the flow hands on by itself.
/// </summary>
[Activity("MembershipCases", "Cases", "A way that meets others: whatever comes by it goes on.", DisplayName = "Way")]
public sealed class Way : Activity
{
    /// <summary>The id of what it leads to; empty where that is a join, which the flowchart counts for.</summary>
    [Input] public string To { get; set; } = "";

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (To.Length == 0)
        {
            await context.CompleteActivityAsync();
            return;
        }

        var target = ((Flowchart)context.ParentActivityExecutionContext!.Activity).Activities.First(
            activity => activity.Id == To);
        await context.SendSignalAsync(new ScheduleChildActivity(target));
        await context.CompleteActivityAsync(Outcomes.Empty);
    }
}
