using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Reevaluations;

internal sealed class ListReevaluationsPage : SlicePage
{
    /// <summary>The office to filter by.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Office { get; set; }

    /// <summary>The last membership of the previous page.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? After { get; set; }

    public ListReevaluations.View View { get; private set; } = null!;

    /// <summary>The offices to choose between.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Whether the user may start a round.</summary>
    public bool MayStart =>
        StartRound.MayStart(Me.Required, null) || Me.Required.Is(Role.Commissioner) || Me.Required.Is(Role.CaseHandler);

    /// <summary>The address of the next page, or null.</summary>
    public string? NextPage =>
        View.Next is { } next
            ? $"/reevaluations?after={next}{(Office is { } office ? $"&office={office}" : "")}"
            : null;

    public async Task<IActionResult> OnGet()
    {
        var shown = await Show(new ListReevaluations.Query(Office, After), view => View = view);
        return shown is PageResult ? await Show(new OfficeChoices.Query(), offices => Offices = offices) : shown;
    }
}
