using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Register;

/// <summary>The page that sets the re-evaluation cycle of a membership.</summary>
public sealed class SetCyclePage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public SetCycle.Command Input { get; set; } = new();

    /// <summary>The membership.</summary>
    public ShowReevaluationForm.View View { get; private set; } = null!;

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGet(Guid id)
    {
        var shown = await Load(id);
        if (shown is PageResult)
            Input = new() { Kind = View.Cycle.Kind, Years = View.Cycle.Count is 0 ? null : View.Cycle.Count,
                Day = View.Cycle.Day };
        return shown;
    }

    /// <summary>Sets the cycle.</summary>
    public Task<IActionResult> OnPost(Guid id) =>
        Do(Input = Input with { MembershipId = id }, _ => Told(id), () => Load(id));

    private RedirectResult Told(Guid id) =>
        GoTo($"/register/{id}", "reevaluation.cycle-set");

    private async Task<IActionResult> Load(Guid id)
    {
        var shown = await Show(new ShowReevaluationForm.Query(id), view => View = view);
        return shown is PageResult && !View.MayWrite ? StatusCode(StatusCodes.Status403Forbidden) : shown;
    }
}
