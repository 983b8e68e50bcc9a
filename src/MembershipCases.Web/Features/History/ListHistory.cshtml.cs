using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.History;

/// <summary>The history page with filter, paging and export.</summary>
[RequestTimeout(ServerLimits.LongWork)]
internal sealed class ListHistoryPage : HistoryFilterPage
{
    public ListHistory.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Memberships { get; private set; } = [];

    /// <summary>The people and the service itself.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Happenings => T.Events();

    /// <summary>The page of newer entries, or null.</summary>
    public string? Newer =>
        View is { HasNewer: true, Newest: { } newest } ? Address(Asked with { Before = null, After = newest }) : null;

    /// <summary>The page of older entries, or null.</summary>
    public string? Older =>
        View is { HasOlder: true, Oldest: { } oldest } ? Address(Asked with { After = null, Before = oldest }) : null;

    /// <summary>The same entries as a file.</summary>
    public string Export => Address(Asked with { Before = null, After = null }, "/history/export");

    public async Task<IActionResult> OnGet()
    {
        var choices = await Mediator.Send(new ListHistoryChoices.Query(), HttpContext.RequestAborted);
        if (choices.IsOk)
        {
            Memberships = Items(choices.Value.Memberships);
            People = [.. Items(choices.Value.People), new(T["history-page.service"], Guid.Empty.ToString())];
        }

        return await Show(Asked, view => View = view);
    }

    /// <summary>The place of an entry in the chain.</summary>
    public string Place(HistoryEntry entry) =>
        View.Seals.TryGetValue(entry.Sequence, out var seal) ? $"{seal.Place}" : T["history-page.not-sealed"].Value;

    /// <summary>Returns the entries as a file for spreadsheets.</summary>
    public Task<IActionResult> OnGetExport() => HistoryFile.Send(Asked, Mediator, T, HttpContext);

    /// <summary>The record that an entry is about.</summary>
    public RecordName Record(HistoryEntry entry) => View.Names.Find(entry.SubjectId) ?? new(entry.Subject);

    /// <summary>The fields that it changed.</summary>
    public IReadOnlyList<ChangedField> Fields(HistoryEntry entry) => ChangedField.Of(entry, View.Names, T);

    private static List<SelectListItem> Items(IEnumerable<ListHistoryChoices.Choice> choices) =>
        [.. choices.Select(choice => new SelectListItem(choice.Name, choice.Id.ToString()))];
}
