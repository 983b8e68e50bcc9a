using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>A terminate end event, which ends everything else in the same flowchart.</summary>
[Activity("MembershipCases", "Cases", "Ends every way around it.", DisplayName = "Terminate")]
public sealed class TerminateEvent : EndEvent, ITerminalNode
{
    /// <inheritdoc />
    protected override async ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        await context.WithdrawSiblingsAsync();
        await base.ExecuteAsync(context);
    }
}
