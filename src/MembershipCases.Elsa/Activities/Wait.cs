using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>Waits for a timer that the service stores.</summary>
/// <remarks>
/// Elsa's own timers read the system clock and are scheduled by its runtime; here the case's row determines what is
/// due, so that a timer can neither be lost nor fire twice.
/// </remarks>
[Activity("MembershipCases", "Cases", "Waits for a date of the case, or for a number of days.", DisplayName = "Timer")]
public class Wait : Activity
{
    /// <summary>The date of the case for which it waits, or a span such as <c>P10WD</c>.</summary>
    [Input] public string Until { get; set; } = "";

    /// <inheritdoc />
    protected override void Execute(ActivityExecutionContext context) =>
        context.GetRequiredService<Course>().Wait(context, Course.OfficeOf(context), OnFiredAsync);

    internal virtual ValueTask OnFiredAsync(ActivityExecutionContext context) => context.CompleteActivityAsync();
}
