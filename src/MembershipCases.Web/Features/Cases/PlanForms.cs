using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The form that plans a case for a meeting.</summary>
internal sealed class PlanForms(CaseView view, CurrentUser me)
{
    public CaseView View => view;

    public PlanMeeting.Command Plan { get; } = new();

    public bool MayPlan =>
        view.Plan is { Choices.Count: > 0 } && me.May<PlanMeeting.Command>() && view.Case.MayArrange(me.Required);

    /// <summary>The meetings that it can be planned for.</summary>
    public IEnumerable<SelectListItem> Meetings =>
        view.Plan!.Choices.Select(
            meeting => new SelectListItem(meeting.On.Show(), meeting.Id.ToString(),
                meeting.Id == view.Case.PlannedMeetingId));
}
