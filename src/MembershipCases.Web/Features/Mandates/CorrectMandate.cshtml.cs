using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Mandates;

/// <summary>The form that corrects a mandate, and the correction that waits for a second person.</summary>
internal sealed class CorrectMandatePage : SlicePage
{
    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    public CorrectMandate.Command Input { get; private set; } = new();

    public RefuseMandateCorrection.Command Refuse { get; } = new();

    public ShowMandate.View View { get; private set; } = null!;

    /// <summary>What it can be instead of what it is; empty when a case treats it or has answered it.</summary>
    public IReadOnlyList<SelectListItem> Standings => View.CaseNumber is not null
        ? []
        : [.. Enum.GetValues<MandateStanding>()
            .Where(standing => standing != MandateStanding.Closed || View.Closing is not null)
            .Select(standing => new SelectListItem(T.Name(standing), $"{standing}"))];

    public async Task<IActionResult> OnGet()
    {
        var shown = await Load();
        if (shown is PageResult) Input = Begin();
        return shown;
    }

    public Task<IActionResult> OnPost(CorrectMandate.Command input) =>
        Do(Input = input with { MandateId = Id }, _ => Back("mandate.was-corrected"), Load);

    public Task<IActionResult> OnPostConfirm(ConfirmMandateCorrection.Command confirm) =>
        Do(confirm with { MandateId = Id }, _ => Back("mandate.correction-was-confirmed"), OnGet, nameof(confirm));

    public Task<IActionResult> OnPostRefuse(RefuseMandateCorrection.Command refuse) =>
        Do(refuse with { MandateId = Id }, _ => Back("mandate.correction-was-refused"), OnGet, nameof(refuse));

    private async Task<IActionResult> Load()
    {
        var shown = await Show(new ShowMandate.Query(Id), view => View = view);
        if (shown is not PageResult) return shown;
        if (!Me.May<CorrectMandate.Command>()) return StatusCode(StatusCodes.Status403Forbidden);
        return View.IsCorrectable ? shown : NotFound();
    }

    private CorrectMandate.Command Begin() => new()
    {
        Text = View.Text,
        Standing = new MandateContent(View.Text, View.Closing, View.Rejection).Standing,
        ClosedOn = View.Closing?.ResolvedOn,
        ClosedItemNumber = View.Closing?.ItemNumber,
        ClosedPoint = View.Closing?.Point,
        StandingReason = View.Closing?.Reason ?? View.Rejection?.Reason,
    };

    private RedirectResult Back(string messageKey) => GoTo($"/mandates/{Id}", messageKey);
}
