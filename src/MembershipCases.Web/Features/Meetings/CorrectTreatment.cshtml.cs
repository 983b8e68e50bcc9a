using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The form that corrects the treatment of an item, and the correction that waits for a second person.</summary>
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class CorrectTreatmentPage : SlicePage
{
    private TreatmentForm? typed;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "stepId")]
    public Guid StepId { get; set; }

    public ShowMeeting.View View { get; private set; } = null!;

    public MeetingItem Item { get; private set; } = null!;

    /// <summary>The correction that waits, or null.</summary>
    public ShownCorrection? Waiting => Item.Case.Corrections.FirstOrDefault(
        correction => correction.StepId == StepId && correction.State == CorrectionState.Waiting);

    public RefuseCorrection.Command Refuse { get; } = new();

    public TreatmentForm Form()
    {
        var form = typed ?? CorrectionStart.Of(Item);
        (form.Item, form.Corrects) = (Item, true);
        form.Offices = [.. View.Offices.Select(office => new SelectListItem(office.Title, $"{office.Id}"))];
        return form;
    }

    public async Task<IActionResult> OnGet()
    {
        var shown = await Show(new ShowMeeting.Query(Id), view => View = view);
        if (shown is not PageResult) return shown;
        if (View.Items.FirstOrDefault(item => item.Step.Id == StepId) is not { } item) return NotFound();
        if (!item.Case.MayCorrect(Me.Required, View.Meeting.Body)) return StatusCode(StatusCodes.Status403Forbidden);
        Item = item;
        return item.Resolution is null && item.Recommendation is null ? NotFound() : shown;
    }

    public async Task<IActionResult> OnPostRecord(Guid caseId)
    {
        var prefix = TreatmentForm.PrefixOf(StepId);
        var form = typed = await Sent(prefix);
        ModelState.AddErrors([.. form.Unreadable()], T, prefix);
        return await Do(form.ToCorrection(Id, caseId, StepId), _ => Back("meeting.was-corrected"), OnGet, prefix,
            form.FieldOf);
    }

    /// <summary>Adds a row to the form: a point, or with a point's index a party to its vote. Nothing is saved.</summary>
    public async Task<IActionResult> OnPostAdd(int? point)
    {
        typed = await Sent(TreatmentForm.PrefixOf(StepId));
        ModelState.ForgetErrors();
        typed.AddRow(point);
        return await OnGet();
    }

    public Task<IActionResult> OnPostConfirm(Guid caseId, ConfirmCorrection.Command confirm) =>
        Do(confirm with { CaseId = caseId, StepId = StepId }, _ => Back("meeting.correction-was-confirmed"), OnGet,
            nameof(confirm));

    public Task<IActionResult> OnPostRefuse(Guid caseId, RefuseCorrection.Command refuse) =>
        Do(refuse with { CaseId = caseId, StepId = StepId }, _ => Back("meeting.correction-was-refused"), OnGet,
            nameof(refuse));

    private async Task<TreatmentForm> Sent(string prefix)
    {
        var form = new TreatmentForm();
        await TryUpdateModelAsync(form, prefix);
        return form;
    }

    private RedirectResult Back(string messageKey) => GoTo($"/meetings/{Id}#item-{StepId:N}", messageKey);
}
