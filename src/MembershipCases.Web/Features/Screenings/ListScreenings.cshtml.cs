using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>The page of a record's screenings and their readings.</summary>
internal sealed class ListScreeningsPage : SlicePage
{
    public ListScreenings.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(string? record, Guid id) =>
        Words.Parse<ScreenedRecord>(record ?? "") is { } known
            ? await Show(new ListScreenings.Query(known, id), view => View = view)
            : NotFound();
}
