using Elsa.Extensions;
using Elsa.Workflows;
using Elsa.Workflows.Activities.Flowchart.Activities;
using Elsa.Workflows.Activities.Flowchart.Models;
using Elsa.Workflows.Attributes;
using Elsa.Workflows.Signals;

namespace MembershipCases.Elsa.Activities;

/// <summary>A sequence flow that merges with others without a join.</summary>
/// <remarks>
/// In BPMN every token that arrives continues. Every merge mode of Elsa's flowchart instead guesses which of the other
/// flows are still to arrive, and drops or holds back a branch when it guesses wrong, for instance after a send-back.
/// The flow therefore schedules its target itself.
/// </remarks>
[Activity("MembershipCases", "Cases", "A way that meets others: whatever comes by it goes on.", DisplayName = "Way")]
public sealed class Way : Activity
{
    /// <summary>
    /// The id of the target; empty where that is a join, for which the flowchart counts the arrivals.
    /// </summary>
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
