using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.History;

/// <summary>Events of the history in the reader's language: the texts under <c>history.{event}</c>.</summary>
internal static class EventNames
{
    private const string Prefix = "history.";

    /// <summary>An entry's event; its stable name when it has no text.</summary>
    public static string EventOf(this Texts texts, HistoryEntry entry) => texts.Has(Prefix + entry.What) ? texts[Prefix + entry.What] : entry.What;

    /// <summary>Every event that has a text, by name.</summary>
    public static IReadOnlyList<SelectListItem> Events(this Texts texts) =>
    [
        .. texts.GetAllStrings(includeParentCultures: false).Where(text => text.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(text => new SelectListItem(text.Value, text.Name[Prefix.Length..])).OrderBy(item => item.Text, StringComparer.CurrentCulture),
    ];
}
