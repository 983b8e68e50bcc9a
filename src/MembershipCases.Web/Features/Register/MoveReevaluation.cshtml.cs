using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Register;

/// <summary>The page that moves the next re-evaluation of a membership.</summary>
internal sealed class MoveReevaluationPage : SlicePage
{
    [BindProperty]
    public MoveReevaluation.Command Input { get; set; } = new();

    public ShowReevaluationForm.View View { get; private set; } = null!;

    public Task<IActionResult> OnGet(Guid id) => Load(id);

    public Task<IActionResult> OnPost(Guid id) =>
        Do(Input = Input with { MembershipId = id }, _ => Back(id), () => Load(id));

    private RedirectResult Back(Guid id) =>
        GoTo($"/register/{id}", "reevaluation.moved");

    private async Task<IActionResult> Load(Guid id)
    {
        var shown = await Show(new ShowReevaluationForm.Query(id), view => View = view);
        return shown is PageResult && !View.MayWrite ? StatusCode(StatusCodes.Status403Forbidden) : shown;
    }
}
