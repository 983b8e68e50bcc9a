using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

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
