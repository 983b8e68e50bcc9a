using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>The page that explains a reminder.</summary>
internal sealed class ShowReminderPage : SlicePage
{
    public ShowReminder.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet(Guid id) => Show(new ShowReminder.Query(id), view => View = view);

    /// <summary>An occurrence on the ladder as text.</summary>
    public string Words(ShowReminder.Place place) => ReminderText.Place(T, Language.Current, View.Kind, place.Offset);

    public string To(ShowReminder.Place place) => string.Join(", ", place.To.Select(audience => T.Name(audience)));

    /// <summary>The delivery state for a receiver.</summary>
    public string State(ShowReminder.Told told) =>
        told.SentAt is { } at
            ? T["reminder.state-sent", at.Show()]
            : told.State == Data.DeliveryState.Told ? T["reminder.state-outbox"] : T[$"reminder.state-{told.State}"];
}
