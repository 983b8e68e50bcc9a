using System.Globalization;
using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.WebUtilities;

namespace MembershipCases.Web.Features.History;

/// <summary>The history as a list that can be narrowed, paged and taken out.</summary>
[RequestTimeout(ServerLimits.LongWork)]
public sealed class ListHistoryPage(TextCatalogue catalogue) : SlicePage
{
    /// <summary>A case's number.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Case { get; set; }

    /// <summary>A membership.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Membership { get; set; }

    /// <summary>A person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Person { get; set; }

    /// <summary>What happened.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Happening { get; set; }

    /// <summary>Words in what was said or changed.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Search { get; set; }

    /// <summary>The first day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? From { get; set; }

    /// <summary>The last day.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? To { get; set; }

    /// <summary>Where the page of older entries begins.</summary>
    [BindProperty(SupportsGet = true)]
    public long? Before { get; set; }

    /// <summary>Where the page of newer entries begins.</summary>
    [BindProperty(SupportsGet = true)]
    public long? After { get; set; }

    /// <summary>What was found.</summary>
    public ListHistory.View View { get; private set; } = null!;

    /// <summary>The memberships to choose from.</summary>
    public IReadOnlyList<SelectListItem> Memberships { get; private set; } = [];

    /// <summary>The people to choose from, and the service itself.</summary>
    public IReadOnlyList<SelectListItem> People { get; private set; } = [];

    /// <summary>What can happen, in words.</summary>
    public IReadOnlyList<SelectListItem> Happenings =>
        [.. catalogue.Keys.Where(key => key.StartsWith(HistoryWords.Prefix, StringComparison.Ordinal)).Select(key => new SelectListItem(T[key], key[HistoryWords.Prefix.Length..])).OrderBy(item => item.Text, StringComparer.CurrentCulture)];

    /// <summary>The page of newer entries, or null.</summary>
    public string? Newer => View is { HasNewer: true, Newest: { } newest } ? Address(Asked with { Before = null, After = newest }) : null;

    /// <summary>The page of older entries, or null.</summary>
    public string? Older => View is { HasOlder: true, Oldest: { } oldest } ? Address(Asked with { After = null, Before = oldest }) : null;

    /// <summary>The same entries as a file.</summary>
    public string Export => Address(Asked with { Before = null, After = null }, "/history/export");

    private ListHistory.Query Asked => new()
    {
        Case = Case, Membership = Membership, Person = Person, What = Happening, Words = Search, From = From, To = To, Before = Before, After = After,
    };

    /// <summary>Shows the list.</summary>
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

    /// <summary>Gives the entries as a file for spreadsheets.</summary>
    public Task<IActionResult> OnGetExport() => HistoryFile.Send(Asked, Mediator, T, HttpContext);

    /// <summary>What happened, in words; the stable name when nobody has written them.</summary>
    public string What(HistoryEntry entry) => HistoryWords.Of(entry, T);

    /// <summary>The record it happened to.</summary>
    public RecordName Record(HistoryEntry entry) => View.Names.Find(entry.SubjectId) ?? new(entry.Subject);

    /// <summary>The fields that it changed.</summary>
    public IReadOnlyList<ChangedField> Fields(HistoryEntry entry) => ChangedField.Of(entry, View.Names, T);

    private static List<SelectListItem> Items(IEnumerable<ListHistoryChoices.Choice> choices) => [.. choices.Select(choice => new SelectListItem(choice.Name, choice.Id.ToString()))];

    private static string Address(ListHistory.Query query, string path = "/history") => QueryHelpers.AddQueryString(path, new Dictionary<string, string?>
    {
        ["case"] = query.Case,
        ["membership"] = query.Membership?.ToString(),
        ["person"] = query.Person?.ToString(),
        ["happening"] = query.What,
        ["search"] = query.Words,
        ["from"] = query.From?.Show(),
        ["to"] = query.To?.Show(),
        ["before"] = query.Before?.ToString(CultureInfo.InvariantCulture),
        ["after"] = query.After?.ToString(CultureInfo.InvariantCulture),
    }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
