using MembershipCases.Domain;
using MembershipCases.Domain.Screenings;
using MembershipCases.Web.Platform;
using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>Who has read the screened texts of a record.</summary>
public sealed class SeeScreeningsPage : SlicePage
{
    /// <summary>The screenings.</summary>
    public SeeScreenings.View View { get; private set; } = null!;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGet(string? record, Guid id) =>
        Words.Parse<ScreenedRecord>(record ?? "") is { } known ? await Show(new SeeScreenings.Query(known, id), view => View = view) : NotFound();
}
