using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The form that asks for a reopening, or confirms or refuses the one that waits.</summary>
internal sealed class ReopenCasePage : SlicePage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    public ReopenCase.Command Reopen { get; private set; } = new();

    public ConfirmReopening.Command Confirm { get; private set; } = new();

    public RefuseReopening.Command Refuse { get; private set; } = new();

    public CaseView View { get; private set; } = null!;

    /// <summary>The reopening that waits for a second person; null when none does.</summary>
    public ShownReopening? Waiting => View.Case.Reopenings.FirstOrDefault(one => one.IsWaiting);

    public Task<IActionResult> OnGet() => Load();

    public Task<IActionResult> OnPostReopen(ReopenCase.Command reopen) =>
        Send(Reopen = reopen, nameof(reopen), "case.reopening-asked");

    public Task<IActionResult> OnPostConfirm(ConfirmReopening.Command confirm) =>
        Send(Confirm = confirm, nameof(confirm), "case.was-reopened");

    public Task<IActionResult> OnPostRefuse(RefuseReopening.Command refuse) =>
        Send(Refuse = refuse, nameof(refuse), "case.reopening-was-refused");

    private async Task<IActionResult> Send(CaseCommand command, string form, string messageKey)
    {
        var shown = await Load();
        return shown is PageResult
            ? await Do(command with { CaseId = View.Case.Id }, _ => GoTo($"/cases/{Year}/{Sequence}", messageKey), Load, form)
            : shown;
    }

    private async Task<IActionResult> Load()
    {
        var shown = await Show(new ShowCase.Query(Year, Sequence), view => View = view);
        if (shown is not PageResult) return shown;
        return View.Case.MayReopen(Me.Required) ? shown : StatusCode(StatusCodes.Status403Forbidden);
    }
}
