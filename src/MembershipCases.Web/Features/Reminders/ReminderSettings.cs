namespace MembershipCases.Web.Features.Reminders;

/// <summary>The section <c>Reminders</c> of the settings.</summary>
public sealed class ReminderSettings
{
    /// <summary>The hour in Oslo from which a day's reminders are sent.</summary>
    public TimeOnly At { get; init; } = new(7, 0);
}
