using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Register;

/// <summary>The page that sets the re-evaluation cycle of a membership.</summary>
internal sealed class SetCyclePage : SlicePage
{
    [BindProperty]
    public SetCycle.Command Input { get; set; } = new();

    public ShowReevaluationForm.View View { get; private set; } = null!;

    public async Task<IActionResult> OnGet(Guid id)
    {
        var shown = await Load(id);
        if (shown is PageResult)
            Input = new() { Kind = View.Cycle.Kind, Years = View.Cycle.Count is 0 ? null : View.Cycle.Count,
                Day = View.Cycle.Day };
        return shown;
    }

    public Task<IActionResult> OnPost(Guid id) =>
        Do(Input = Input with { MembershipId = id }, _ => Back(id), () => Load(id));

    private RedirectResult Back(Guid id) =>
        GoTo($"/register/{id}", "reevaluation.cycle-set");

    private async Task<IActionResult> Load(Guid id)
    {
        var shown = await Show(new ShowReevaluationForm.Query(id), view => View = view);
        return shown is PageResult && !View.MayWrite ? StatusCode(StatusCodes.Status403Forbidden) : shown;
    }
}
