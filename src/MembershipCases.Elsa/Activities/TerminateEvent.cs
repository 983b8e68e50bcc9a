using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>Where everything around ends.</summary>
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
