using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <summary>A case: where it stands, the form of the step that is mine, and all that it rests on.</summary>
public sealed partial class ShowCasePage : SlicePage
{
    /// <summary>Year of the case number.</summary>
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    /// <summary>Sequence of the case number.</summary>
    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    /// <summary>Which of my open steps; the first when left out.</summary>
    [BindProperty(SupportsGet = true, Name = "step")]
    public Guid? StepId { get; set; }

    /// <summary>The case with all its page tells.</summary>
    public CaseView View { get; private set; } = null!;

    /// <summary>The form of an assessment.</summary>
    public Assess.Command Assess { get; private set; } = new();

    /// <summary>The form of an approval.</summary>
    public Approve.Command Approve { get; private set; } = new();

    /// <summary>The form of an implementation.</summary>
    public Implement.Command Implement { get; private set; } = new();

    /// <summary>The form that calls the case off.</summary>
    public CancelCase.Command Cancel { get; private set; } = new();

    /// <summary>The form that ties the case to another.</summary>
    public RelateCases.Command Relate { get; private set; } = new();

    /// <summary>What others did since the version that a stale form was drawn from.</summary>
    public IReadOnlyList<HistoryEntry> Since { get; private set; } = [];

    /// <summary>The open step whose form is shown: mine to do; null when none is.</summary>
    public ShownStep? Mine { get; private set; }

    /// <summary>Whether I may call the case off.</summary>
    public bool MayCancel => View.Case is { ClosedAt: null, Implementation: null } && !IsBarred
        && (Me.Required.Is(Role.Administrator) || Me.Required.Is(Role.CaseHandler, View.Case.Offices.MinBy(office => office.Position)!.OfficeId));

    /// <summary>Whether I may tie the case to another.</summary>
    public bool MayRelate => Me.May<RelateCases.Command>() && View.Case.MayArrange(Me.Required);

    /// <summary>The advice that fits the kind of case.</summary>
    public IEnumerable<SelectListItem> AdviceChoices => AdviceRules.For(View.Case.Kind).Select(advice => new SelectListItem(T.Name(advice), advice.ToString()));

    /// <summary>The adopted points that can be carried out.</summary>
    public IReadOnlyList<SelectListItem> Points =>
        [.. (View.Case.ResolutionInForce()?.Points ?? []).Where(point => point.IsAdopted).Select(point => new SelectListItem($"{point.Number}. {point.Adopted}", $"{point.Number}"))];

    /// <summary>Shows the case.</summary>
    public async Task<IActionResult> OnGet()
    {
        var shown = await Load();
        if (shown is PageResult) Prefill();
        return shown;
    }

    /// <summary>Keeps a draft of an assessment or hands it in.</summary>
    public Task<IActionResult> OnPostAssess(Assess.Command assess) => Send(Assess = assess, assess.KeepAsDraft ? "case.draft-saved" : "case.assessment-handed-in", "Assess", assess.Version);

    /// <summary>Approves an assessment or returns it.</summary>
    public Task<IActionResult> OnPostApprove(Approve.Command approve) => Send(Approve = approve, $"case.assessment-{(approve.Outcome == Outcomes.Returned ? "returned" : "approved")}", "Approve", approve.Version);

    /// <summary>Records that the resolution was carried out.</summary>
    public Task<IActionResult> OnPostImplement(Implement.Command implement) => Send(Implement = implement, "case.implemented", "Implement", implement.Version);

    /// <summary>Calls the case off.</summary>
    public Task<IActionResult> OnPostCancel(CancelCase.Command cancel) => Send(Cancel = cancel, "case.cancelled", "Cancel", cancel.Version);

    /// <summary>Ties the case to another.</summary>
    public Task<IActionResult> OnPostRelate(RelateCases.Command relate) => Send(Relate = relate, "case.related", "Relate", relate.Version);

    private async Task<IActionResult> Send(CaseCommand command, string messageKey, string form, int seen)
    {
        var id = Guid.Empty;
        var identified = await Show(new IdentifyCase.Query(Year, Sequence), known => id = known);
        return identified is PageResult ? await Do(command with { CaseId = id }, _ => Told(messageKey), () => Again(seen), form) : identified;
    }

    private RedirectResult Told(string messageKey)
    {
        TempData["Message"] = T[messageKey].Value;
        return Redirect($"/cases/{Year}/{Sequence}");
    }

    private async Task<IActionResult> Again(int seen)
    {
        var shown = await Load();
        if (IsStale && shown is PageResult) Since = [.. View.History.Where(entry => entry.SubjectId == View.Case.Id && entry.SubjectVersion > seen)];
        return shown;
    }

    private Task<IActionResult> Load() => Show(new ShowCase.Query(Year, Sequence), view =>
    {
        View = view;
        var mine = view.Steps.Where(step => step.IsOpen && step.Kind is (StepKind.Assess or StepKind.Approve or StepKind.Implement) && view.Case.MayDo(step, Me.Required)).ToList();
        Mine = mine.Find(step => step.Id == StepId) ?? mine.FirstOrDefault();
    });

    private void Prefill()
    {
        Ruling = new() { RuledOn = Me.Today, DisqualificationId = Rulable is [{ Value: var first }, ..] ? Guid.Parse(first) : Guid.Empty };
        if (Mine is not { } step) return;
        var draft = View.Case.Assessments.FirstOrDefault(assessment => assessment.StepId == step.Id) ?? View.AssessmentOf(step.OfficeId);
        if (step.Kind == StepKind.Assess && draft is not null) Assess = new() { Text = draft.Text };
        var point = View.Case.ResolutionInForce()?.Points.FirstOrDefault(p => p.IsAdopted)?.Number ?? View.Mandate?.Text.Point ?? 1;
        if (step.Kind == StepKind.Implement) Implement = new() { Done = new() { Point = point, LetterSentOn = Me.Today } };
    }
}
