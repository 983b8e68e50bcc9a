using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Overview;

/// <summary>The overview page of a commissioner.</summary>
internal sealed class ShowOverviewPage : SlicePage
{
    /// <summary>The office; empty for the user's own.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Office { get; set; }

    public ShowOverview.View View { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>The memberships counted by status.</summary>
    public IReadOnlyList<(string Label, int Count)> ByStatus =>
        [.. View.Memberships.CountBy(row => row.Status).OrderBy(count => count.Key)
            .Select(count => (T.Name(count.Key), count.Value))];

    /// <summary>Whether a membership's re-evaluation is due.</summary>
    public bool HasCome(ShowOverview.MembershipRow row) => row.Status == MembershipStatus.Member && row.Next < Me.Today;

    public async Task<IActionResult> OnGet()
    {
        var shown = await Show(new ShowOverview.Query(Office), view => View = view);
        return shown is PageResult ? await Show(new OfficeChoices.Query(), offices => Offices = offices) : shown;
    }
}
