using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The page of a meeting: its agenda, and the forms of its secretariat.</summary>
/// <remarks>Every case on the agenda has its own form, whose field names start with the step.</remarks>
[RequestFormLimits(ValueCountLimit = 10_000)]
internal sealed class ShowMeetingPage : SlicePage
{
    private TreatmentForm? typed;

    [BindProperty(SupportsGet = true, Name = "id")]
    public Guid Id { get; set; }

    /// <summary>The step that the user came to put on the agenda.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Step { get; set; }

    public ShowMeeting.View View { get; private set; } = null!;

    public PutOnAgenda.Command Put => new() { StepId = Step ?? Guid.Empty, ItemNumber = View.NextItemNumber };

    public MoveMeeting.Command Move => new()
    {
        On = View.Meeting.On, StartsAt = View.Meeting.StartsAt, Place = View.Meeting.Place, HandInBy = View.Meeting.HandInBy,
    };

    /// <summary>The step whose form was just submitted.</summary>
    public Guid? Recording { get; private set; }

    private List<SelectListItem> Offices => [.. View.Offices.Select(office => new SelectListItem(office.Title, $"{office.Id}"))];

    public TreatmentForm FormOf(MeetingItem item)
    {
        var form = typed is not null && Recording == item.Step.Id ? typed : TreatmentStart.Of(item, View.Parties);
        (form.Item, form.Offices) = (item, Offices);
        return form;
    }

    public WaitingTreatment WaitingAt(MeetingItem item) =>
        new(item, item.Waiting is { } of && !FourEyes.MayConfirm(Me.Required, of.ProposedBy, of.ProposedFor), Offices);

    public Task<IActionResult> OnGet() => Show(new ShowMeeting.Query(Id), view => View = view);

    public Task<IActionResult> OnPostPut([Bind(Prefix = nameof(Put))] PutOnAgenda.Command put) =>
        Do(put with { MeetingId = Id }, done => Back(done.Message, done.Published?.Numbers ?? []), OnGet, nameof(Put));

    public Task<IActionResult> OnPostTakeOff([Bind(Prefix = "TakeOff")] TakeOffAgenda.Command command) =>
        Do(command with { MeetingId = Id }, _ => Back("meeting.was-taken-off"), OnGet, "TakeOff");

    public Task<IActionResult> OnPostMove([Bind(Prefix = nameof(Move))] MoveMeeting.Command move) =>
        Do(move with { MeetingId = Id }, _ => Back("meeting.was-moved"), OnGet, nameof(Move));

    public async Task<IActionResult> OnPostRecord(Guid caseId, Guid recorded)
    {
        var prefix = TreatmentForm.PrefixOf(recorded);
        var form = typed = await Sent<TreatmentForm>(recorded, prefix);
        ModelState.AddErrors([.. form.Unreadable()], T, prefix);
        return await Do(
            form.ToCommand(Id, caseId, recorded),
            done => Back(
                done.OpenSteps.Any(step => step.Id == recorded) ? "meeting.waits-for-another" : "meeting.was-recorded"),
            OnGet, prefix, form.FieldOf);
    }

    /// <summary>Adds a point, or with its index a party, or only computes the effect. Nothing is saved.</summary>
    public async Task<IActionResult> OnPostAdd(Guid recorded, int? point, bool look)
    {
        typed = await Sent<TreatmentForm>(recorded, TreatmentForm.PrefixOf(recorded));
        ModelState.ForgetErrors();
        if (!look) typed.AddRow(point);
        return await OnGet();
    }

    public async Task<IActionResult> OnPostConfirm(Guid caseId, Guid recorded)
    {
        var prefix = WaitingTreatment.PrefixOf(recorded);
        var command = await Sent<ConfirmTreatment.Command>(recorded, prefix) with { CaseId = caseId, StepId = recorded };
        return await Do(command, _ => Back("meeting.was-recorded"), OnGet, prefix);
    }

    public async Task<IActionResult> OnPostRefuse(Guid caseId, Guid recorded)
    {
        var prefix = WaitingTreatment.PrefixOf(recorded);
        var command = await Sent<RefuseTreatment.Command>(recorded, prefix) with { CaseId = caseId, StepId = recorded };
        return await Do(command, _ => Back("meeting.was-refused"), OnGet, prefix);
    }

    private async Task<T> Sent<T>(Guid step, string prefix) where T : class, new()
    {
        var form = new T();
        await TryUpdateModelAsync(form, prefix);
        Recording = step;
        return form;
    }

    private RedirectResult Back(string messageKey, params object[] arguments) => GoTo($"/meetings/{Id}", messageKey, arguments);
}
