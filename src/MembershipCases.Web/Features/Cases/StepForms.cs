using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The forms of an office's steps: its assessment, the approval, and the implementation.</summary>
internal sealed class StepForms
{
    private readonly Texts texts;

    public StepForms(CaseView view, CurrentUser me, Texts texts, Guid? asked)
    {
        (View, Me, this.texts) = (view, me, texts);
        var mine = view.Steps.Where(step => step.IsOpen && HasForm(step) && view.Case.MayDo(step, me.Required))
            .ToList();
        Mine = mine.Find(step => step.Id == asked) ?? mine.FirstOrDefault();
    }

    public CaseView View { get; }

    public CurrentUser Me { get; }

    /// <summary>The user's open step whose form is shown; null when there is none.</summary>
    public ShownStep? Mine { get; }

    /// <summary>Starts with the draft, or with the office's previous assessment.</summary>
    public Assess.Command Assess => Draft is { } draft ? new() { Text = draft.Text } : new();

    public Approve.Command Approve { get; } = new();

    public Implement.Command Implement => new() { Done = new() { Point = FirstPoint, LetterSentOn = Me.Today } };

    /// <summary>The advice that is possible in this kind of case.</summary>
    public IEnumerable<SelectListItem> AdviceChoices =>
        AdviceRules.For(View.Case.Kind).Select(advice => new SelectListItem(texts.Name(advice), advice.ToString()));

    /// <summary>The adopted points that can be implemented.</summary>
    public IReadOnlyList<SelectListItem> Points =>
        [.. Adopted.Select(point => new SelectListItem($"{point.Number}. {point.Adopted}", $"{point.Number}"))];

    private ShownAssessment? Draft => Mine is { } step
        ? View.Case.Assessments.FirstOrDefault(assessment => assessment.StepId == step.Id)
            ?? View.AssessmentOf(step.OfficeId)
        : null;

    private int? FirstPoint => Adopted.FirstOrDefault()?.Number ?? View.Mandate?.Text.Point;

    private IEnumerable<ResolutionPoint> Adopted =>
        Resolution.Implementable(View.Case.ResolutionInForce()?.Points ?? []);

    private static bool HasForm(ShownStep step) =>
        step.Kind is StepKind.Assess or StepKind.Approve or StepKind.Implement;
}
