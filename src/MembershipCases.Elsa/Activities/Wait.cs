using Elsa.Workflows;
using Elsa.Workflows.Attributes;

namespace MembershipCases.Elsa.Activities;

/// <summary>
/// Waits for a timer that the service keeps. Elsa's own timers look at the computer's clock and are scheduled by its
/// runtime; here the case's row says what is due, so that a timer can be neither lost nor fire twice.
/// </summary>
[Activity("MembershipCases", "Cases", "Waits for a date of the case, or for a number of days.", DisplayName = "Timer")]
public class Wait : Activity
{
    /// <summary>The date of the case that it waits for, or a span such as <c>P10WD</c>.</summary>
    [Input] public string Until { get; set; } = "";

    /// <inheritdoc />
    protected override void Execute(ActivityExecutionContext context) =>
        context.GetRequiredService<Course>().Wait(context, Course.OfficeOf(context), OnFiredAsync);

    internal virtual ValueTask OnFiredAsync(ActivityExecutionContext context) => context.CompleteActivityAsync();
}
