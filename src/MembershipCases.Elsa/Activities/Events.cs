using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>An end event, which ends a path, and the case with it when no other path is left.</summary>
[Activity("MembershipCases", "Cases", "Ends a way, and says how the case ends.", DisplayName = "End")]
public class EndEvent : Activity
{
    /// <summary>The outcome of the case; empty where only a path ends.</summary>
    [Input] public string Outcome { get; set; } = "";

    /// <inheritdoc />
    protected override ValueTask ExecuteAsync(ActivityExecutionContext context)
    {
        if (Outcome.Length > 0)
            context.GetRequiredService<Course>().EndOutcome = Outcome;
        return context.CompleteActivityAsync();
    }
}
