using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The forms that suspend and resume a case and extend a step's deadline.</summary>
internal sealed class DeadlineForms(CaseView view, CurrentUser me)
{
    public ShownCase Case => view.Case;

    public SuspendCase.Command Suspend { get; } = new();

    public ResumeCase.Command Resume { get; } = new();

    public ExtendDeadline.Command Extend { get; } = new();

    public bool MayMove => Case.ClosedAt is null && Case.MayMoveDeadlines(me.Required);

    /// <summary>The steps whose deadline can be extended.</summary>
    public IReadOnlyList<SelectListItem> Movable =>
        [.. view.Steps.Where(step => step.IsOpen && step.DueOn is not null)
            .Select(step => new SelectListItem(Named(step), step.Id.ToString()))];

    private string Named(ShownStep step) => $"{view.NameOf(step)}, {view.OwnerOf(step)} ({step.DueOn!.Value.Show()})";
}
