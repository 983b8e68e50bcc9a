using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The form that opens a case.</summary>
internal sealed class OpenCasePage : SlicePage
{
    /// <summary>The preselected membership.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? MembershipId { get; set; }

    /// <summary>The preselected mandate.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? MandateId { get; set; }

    public OpenCase.Command Input { get; private set; } = new();

    public ShowOpenCaseForm.View View { get; private set; } = null!;

    /// <summary>Whether no kind of case follows from the membership or from what the mandate asks.</summary>
    public bool IsKindOpen => MandateId is null ? MembershipId is null : !View.IsKindAsked;

    /// <summary>The memberships, with their status.</summary>
    public IEnumerable<SelectListItem> Memberships =>
        View.Memberships.Select(
            m => new SelectListItem($"{m.Name} ({T[$"case.status-{m.Status}"].Value})", m.Id.ToString()));

    public IEnumerable<SelectListItem> Offices =>
        View.Offices.Select(office => new SelectListItem(office.Title, office.Id.ToString()));

    public IEnumerable<SelectListItem> Mandates =>
        View.Mandates.Select(
            m => new SelectListItem($"{m.Membership} ({T.Name(m.Text.Strength)}, {Asked(m.Text)}): {T.PlaceOf(m.Text)}", m.Id.ToString()));

    /// <summary>Shows the form with preselected values.</summary>
    public async Task<IActionResult> OnGet()
    {
        var shown = await Load();
        if (View is not null) Input = View.Likely;
        return shown;
    }

    public Task<IActionResult> OnPost(OpenCase.Command input) =>
        Do(Input = input, opened => Redirect($"/cases/{opened.Year}/{opened.Sequence}"), Load);

    private string Asked(MandateText of) =>
        of.Asks is { } asks ? T.Name(asks) : T["mandate.asks-not-known"].Value;

    private Task<IActionResult> Load() =>
        Show(new ShowOpenCaseForm.Query(MembershipId, MandateId), view => View = view);
}
