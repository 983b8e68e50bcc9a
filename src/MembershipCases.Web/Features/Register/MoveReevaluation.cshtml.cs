using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Register;

/// <summary>The page that moves the next re-evaluation of a membership.</summary>
public sealed class MoveReevaluationPage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public MoveReevaluation.Command Input { get; set; } = new();

    /// <summary>The membership.</summary>
    public ShowReevaluationForm.View View { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGet(Guid id) => Load(id);

    /// <summary>Moves it.</summary>
    public Task<IActionResult> OnPost(Guid id) =>
        Do(Input = Input with { MembershipId = id }, _ => Told(id), () => Load(id));

    private RedirectResult Told(Guid id) =>
        GoTo($"/register/{id}", "reevaluation.moved");

    private async Task<IActionResult> Load(Guid id)
    {
        var shown = await Show(new ShowReevaluationForm.Query(id), view => View = view);
        return shown is PageResult && !View.MayWrite ? StatusCode(StatusCodes.Status403Forbidden) : shown;
    }
}
