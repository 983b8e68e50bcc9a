using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.History;

/// <summary>Events of the history in the user's language: the texts under <c>history.{event}</c>.</summary>
internal static class EventNames
{
    private const string Prefix = HistoryWords.Prefix;

    /// <summary>All events that have a text, by name.</summary>
    public static IReadOnlyList<SelectListItem> Events(this Texts texts) =>
    [
        .. texts.GetAllStrings(includeParentCultures: false)
            .Where(text => text.Name.StartsWith(Prefix, StringComparison.Ordinal))
            .Select(text => new SelectListItem(text.Value, text.Name[Prefix.Length..]))
            .OrderBy(item => item.Text, StringComparer.CurrentCulture),
    ];
}
