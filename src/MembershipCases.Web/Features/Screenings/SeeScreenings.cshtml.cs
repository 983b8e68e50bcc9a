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
    public async Task<IActionResult> OnGet(ScreenedRecord record, Guid id) =>
        ModelState.IsValid ? await Show(new SeeScreenings.Query(record, id), view => View = view) : NotFound();
}
