using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>A boundary timer on a step or sub-process, for which Elsa has no activity.</summary>
[Activity("MembershipCases", "Cases", "A timer on a step or sub-process.", DisplayName = "Boundary timer")]
public sealed class BoundaryTimer : Wait
{
    /// <summary>The id of the element to which it is attached.</summary>
    [Input] public string On { get; set; } = "";

    /// <summary>Whether it interrupts that element.</summary>
    [Input] public bool Interrupts { get; set; }

    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (context.Siblings().Any(other => other.Activity.Id == On && !other.IsCompleted))
            Execute(context);
        else
            await context.CompleteActivityAsync(global::Elsa.Workflows.Activities.Flowchart.Models.Outcomes.Empty);
    }

    internal override async ValueTask OnFiredAsync(ActivityExecutionContext context)
    {
        if (Interrupts)
            await WithdrawHostAsync(context);
        await context.CompleteActivityAsync();
    }

    private async ValueTask WithdrawHostAsync(ActivityExecutionContext context)
    {
        foreach (var host in context.Siblings().Where(other => other.Activity.Id == On && !other.IsCompleted))
        {
            await host.DropBoundaryTimersAsync(except: context);
            await host.WithdrawAsync();
        }
    }
}
