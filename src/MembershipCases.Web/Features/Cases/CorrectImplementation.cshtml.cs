using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The form that corrects an implementation.</summary>
internal sealed class CorrectImplementationPage : SlicePage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    [BindProperty]
    public CorrectImplementation.Command Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        var shown = await Load();
        if (shown is PageResult) Input = new() { Done = View.Case.Implementation ?? new() };
        return shown;
    }

    public async Task<IActionResult> OnPost()
    {
        var shown = await Load();
        if (shown is not PageResult) return shown;
        Input = Input with { CaseId = View.Case.Id };
        return await Do(Input, _ => GoTo($"/cases/{Year}/{Sequence}", "case.was-corrected"), Load);
    }

    private async Task<IActionResult> Load()
    {
        var shown = await Show(new ShowCase.Query(Year, Sequence), view => View = view);
        if (shown is not PageResult) return shown;
        return View.Case.MayCorrectImplementation(Me.Required) ? shown : StatusCode(StatusCodes.Status403Forbidden);
    }
}
