using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The form that undoes the last step.</summary>
internal sealed class UndoStepPage : SlicePage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid StepId { get; set; }

    [BindProperty]
    public UndoStep.Command Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    public ShownStep Step { get; private set; } = null!;

    public Task<IActionResult> OnGet() => Load();

    public async Task<IActionResult> OnPost()
    {
        var shown = await Load();
        if (shown is not PageResult) return shown;
        Input = Input with { CaseId = View.Case.Id, StepId = StepId };
        return await Do(Input, _ => GoTo($"/cases/{Year}/{Sequence}", "case.step-was-undone"), Load);
    }

    private async Task<IActionResult> Load()
    {
        var shown = await Show(new ShowCase.Query(Year, Sequence), view => View = view);
        if (shown is not PageResult) return shown;
        if (View.Case.Steps.FirstOrDefault(step => step.Id == StepId) is not { } found) return NotFound();
        Step = found;
        return IsStale || View.Case.MayUndo(found, Me.Required) ? shown : StatusCode(StatusCodes.Status403Forbidden);
    }
}
