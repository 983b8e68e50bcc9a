using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Offices;

/// <summary>The form with which an administrator records a succession.</summary>
internal sealed class SucceedOfficePage : SlicePage
{
    [BindProperty]
    public SucceedOffice.Command Input { get; set; } = new();

    public ShowOffice.View View { get; private set; } = new();

    /// <summary>The possible successors.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>The memberships of the office.</summary>
    public IEnumerable<SelectListItem> Memberships =>
        View.Memberships.Select(membership => new SelectListItem(membership.Name, membership.Id.ToString()));

    public async Task<IActionResult> OnGet(Guid id) =>
        Me.May<SucceedOffice.Command>() ? await Load(id) : StatusCode(StatusCodes.Status403Forbidden);

    public Task<IActionResult> OnPost(Guid id)
    {
        Input = Input with { OfficeId = id };
        return Do(Input, Back, () => Load(id));
    }

    private RedirectResult Back(SucceedOffice.Reply done) =>
        GoTo($"/offices/{done.SuccessorId}", "office.succeeded", done.Memberships, done.Cases,
            done.People);

    private async Task<IActionResult> Load(Guid id)
    {
        var shown = await Show(new ShowOffice.Query(id), view => View = view);
        return shown is PageResult
            ? await Show(new OfficeChoices.Query(),
                offices => Offices = [.. offices.Where(office => office.Value != id.ToString())])
            : shown;
    }
}
