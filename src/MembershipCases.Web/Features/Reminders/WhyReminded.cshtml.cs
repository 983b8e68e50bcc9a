using MembershipCases.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>Why I got a reminder.</summary>
public sealed class WhyRemindedPage : SlicePage
{
    /// <summary>The reminder.</summary>
    public WhyReminded.View View { get; private set; } = null!;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGet(Guid id) => Show(new WhyReminded.Query(id), view => View = view);

    /// <summary>A place on the ladder in words.</summary>
    public string Words(WhyReminded.Place place) => Explain.Place(T, Language.Current, View.Kind, place.Offset);

    /// <summary>Whom a place reaches.</summary>
    public string To(WhyReminded.Place place) => string.Join(", ", place.To.Select(audience => T.Name(audience)));

    /// <summary>How it went with telling somebody.</summary>
    public string State(WhyReminded.Told told) => told.SentAt is { } at ? T["reminder.state-sent", at.Show()] : told.State == Data.Telling.Told ? T["reminder.state-outbox"] : T[$"reminder.state-{told.State}"];
}
