using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Meetings;

/// <content>What waits for a second person.</content>
public sealed partial class ShowMeetingPage
{
    private readonly Dictionary<Guid, PendingForm> answered = [];

    /// <summary>The form for what waits at a step.</summary>
    public PendingForm AnswerTo(MeetingItem item) => answered.GetValueOrDefault(item.Step.Id) ?? new();

    /// <summary>Confirms what another person has written.</summary>
    public async Task<IActionResult> OnPostConfirm(Guid caseId, Guid recorded)
    {
        var form = await Answer(recorded);
        var command = new ConfirmTreatment.Command { CommandId = form.CommandId, Version = form.Version, CaseId = caseId, StepId = recorded };
        return await Do(command, _ => Back("meeting.was-recorded"), OnGet, PendingForm.PrefixOf(recorded));
    }

    /// <summary>Refuses what another person has written, or takes one's own back.</summary>
    public async Task<IActionResult> OnPostRefuse(Guid caseId, Guid recorded)
    {
        var form = await Answer(recorded);
        var command = new RefuseTreatment.Command { CommandId = form.CommandId, Version = form.Version, CaseId = caseId, StepId = recorded, Reason = form.Reason ?? "" };
        return await Do(command, _ => Back("meeting.was-refused"), OnGet, PendingForm.PrefixOf(recorded));
    }

    private async Task<PendingForm> Answer(Guid step)
    {
        var form = new PendingForm();
        await TryUpdateModelAsync(form, PendingForm.PrefixOf(step));
        (answered[step], Recording) = (form, step);
        return form;
    }
}
