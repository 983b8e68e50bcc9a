using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The page of a case: its state, the form of the user's step, and everything that it is based on.</summary>
internal sealed class ShowCasePage : SlicePage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    /// <summary>The step whose form is requested; the user's first when omitted.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid? StepId { get; set; }

    public CaseView View { get; private set; } = null!;

    public StepForms Steps { get; private set; } = null!;

    public PlanForms Plans { get; private set; } = null!;

    public DeadlineForms Deadlines { get; private set; } = null!;

    public ImpartialityForms Impartiality { get; private set; } = null!;

    public DelegationForms Delegation { get; private set; } = null!;

    public CaseForms Whole { get; private set; } = null!;

    public bool MayOpenCases => Me.May<OpenCase.Command>();

    /// <summary>What others did since the version of a stale form.</summary>
    public IReadOnlyList<HistoryEntry> Since { get; private set; } = [];

    public Task<IActionResult> OnGet() => Show(new ShowCase.Query(Year, Sequence), view =>
    {
        View = view;
        Steps = new(view, Me, T, StepId);
        Plans = new(view, Me);
        Deadlines = new(view, Me);
        Impartiality = new(view, Me, Steps.Mine);
        Delegation = new(view, Me);
        Whole = new(view, Me);
    });

    public Task<IActionResult> OnPostAssess(Assess.Command assess) =>
        Send(assess, nameof(assess), assess.KeepAsDraft ? "case.draft-saved" : "case.assessment-handed-in");

    public Task<IActionResult> OnPostApprove(Approve.Command approve) =>
        Send(approve, nameof(approve), $"case.assessment-{(approve.Outcome == Outcomes.Returned ? "returned" : "approved")}");

    public Task<IActionResult> OnPostImplement(Implement.Command implement) => Send(implement, nameof(implement), "case.implemented");

    public Task<IActionResult> OnPostPlan(PlanMeeting.Command plan) => Send(plan, nameof(plan), "case.was-planned");

    public Task<IActionResult> OnPostDecider(SetDecidingBody.Command decider) => Send(decider, nameof(decider), "case.decider-was-set");

    public Task<IActionResult> OnPostSuspend(SuspendCase.Command suspend) => Send(suspend, nameof(suspend), "case.was-suspended");

    public Task<IActionResult> OnPostResume(ResumeCase.Command resume) => Send(resume, nameof(resume), "case.was-resumed");

    public Task<IActionResult> OnPostExtend(ExtendDeadline.Command extend) => Send(extend, nameof(extend), "case.deadline-was-extended");

    public Task<IActionResult> OnPostRaise(RaiseDisqualification.Command raise) =>
        Send(raise, nameof(raise), "case.disqualification-was-raised");

    public Task<IActionResult> OnPostRule(RuleOnDisqualification.Command ruling) =>
        Send(ruling, nameof(ruling), "case.disqualification-was-ruled");

    public Task<IActionResult> OnPostReplace(NameReplacement.Command replace) =>
        Send(replace, nameof(replace), "case.replacement-was-named");

    public async Task<IActionResult> OnPostPublish(PublishCase.Command publish) => await OnGet() is var shown and not PageResult
        ? shown
        : await Send(publish, nameof(publish), "case.was-published", View.BecomesPublic?.Numbers ?? [0, 0, 0]);

    public Task<IActionResult> OnPostRelate(RelateCases.Command relate) => Send(relate, nameof(relate), "case.related");

    public Task<IActionResult> OnPostCancel(CancelCase.Command cancel) => Send(cancel, nameof(cancel), "case.cancelled");

    private async Task<IActionResult> Send(CaseCommand command, string form, string messageKey, params object[] arguments)
    {
        var id = Guid.Empty;
        var identified = await Show(new IdentifyCase.Query(Year, Sequence), known => id = known);
        if (identified is not PageResult) return identified;
        return await Do(command with { CaseId = id }, _ => GoTo(Request.Path, messageKey, arguments), () => Again(command.Version), form);
    }

    private async Task<IActionResult> Again(int seen)
    {
        var shown = await OnGet();
        if (shown is not PageResult || !IsStale) return shown;
        Since = [.. View.History.Where(entry => entry.SubjectId == View.Case.Id && entry.SubjectVersion > seen)];
        return shown;
    }
}
