using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Cases;

/// <content>What is done with the deadlines of the case.</content>
public sealed partial class ShowCasePage
{
    /// <summary>The form that suspends the case.</summary>
    public SuspendCase.Command Suspend { get; private set; } = new();

    /// <summary>The form that resumes it.</summary>
    public ResumeCase.Command Resume { get; private set; } = new();

    /// <summary>The form that gives a step more time.</summary>
    public ExtendDeadline.Command Extend { get; private set; } = new();

    /// <summary>The form that plans the case for a meeting.</summary>
    public PlanMeeting.Command Plan { get; private set; } = new();

    /// <summary>Whether I may suspend and resume the case and move its deadlines.</summary>
    public bool MayMoveDeadlines => View.Case.ClosedAt is null && View.Case.MayMoveDeadlines(Me.Required);

    /// <summary>The steps whose deadline can be moved.</summary>
    public IEnumerable<ShownStep> Movable => View.Steps.Where(step => step.IsOpen && step.DueOn is not null);

    /// <summary>Whether I may plan the case for a meeting.</summary>
    public bool MayPlan => View.Plan is not null && Me.May<PlanMeeting.Command>() && View.Case.MayArrange(Me.Required);

    /// <summary>Suspends the case.</summary>
    public Task<IActionResult> OnPostSuspend(SuspendCase.Command suspend) => Send(Suspend = suspend, "case.was-suspended", "Suspend", suspend.Version);

    /// <summary>Resumes it.</summary>
    public Task<IActionResult> OnPostResume(ResumeCase.Command resume) => Send(Resume = resume, "case.was-resumed", "Resume", resume.Version);

    /// <summary>Gives a step more time.</summary>
    public Task<IActionResult> OnPostExtend(ExtendDeadline.Command extend) => Send(Extend = extend, "case.deadline-was-extended", "Extend", extend.Version);

    /// <summary>Plans the case for a meeting.</summary>
    public Task<IActionResult> OnPostPlan(PlanMeeting.Command plan) => Send(Plan = plan, "case.was-planned", "Plan", plan.Version);
}
