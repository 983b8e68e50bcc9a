using Elsa.Workflows;
using Elsa.Workflows.Attributes;
using MembershipCases.Domain.Process;

namespace MembershipCases.Elsa.Activities;

/// <summary>Something the service does in the step's transaction: it is named here and done there.</summary>
[Activity("MembershipCases", "Cases", "Names something that the service does in the same transaction.", DisplayName = "Effect")]
public sealed class Effect : CodeActivity
{
    /// <summary>What is done.</summary>
    [Input] public ProcessEffect Does { get; set; }

    /// <inheritdoc />
    protected override void Execute(ActivityExecutionContext context) => context.GetRequiredService<Course>().Effects.Add(Does);
}

/// <summary>Where a way ends; the case with it, when no other is left.</summary>
[Activity("MembershipCases", "Cases", "Ends a way, and says how the case ends.", DisplayName = "End")]
public class EndEvent : Activity
{
    /// <summary>How the case ends; empty where only a way does.</summary>
    [Input] public string Outcome { get; set; } = "";

    /// <inheritdoc />
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (Outcome.Length > 0)
            context.GetRequiredService<Course>().EndOutcome = Outcome;
        return context.CompleteActivityAsync();
    }
}

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
