namespace MembershipCases.Web.Features.Reminders;

/// <summary>The section <c>Reminders</c> of the settings.</summary>
public sealed class ReminderSettings
{
    /// <summary>The time of day in Oslo from which reminders are sent.</summary>
    public TimeOnly At { get; init; } = new(7, 0);
}
