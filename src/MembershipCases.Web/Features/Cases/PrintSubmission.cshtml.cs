using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The submission to the bodies, generated from the case for printing.</summary>
internal sealed class PrintSubmissionPage : SlicePage
{
    public CaseView View { get; private set; } = null!;

    /// <summary>The latest assessments, in the order of the offices.</summary>
    public IReadOnlyList<ShownAssessment> Assessments =>
        [.. View.Case.Offices.OrderBy(office => office.Position).Select(office => View.AssessmentOf(office.OfficeId))
            .OfType<ShownAssessment>()];

    /// <summary>The points proposed by the case handlers of all offices, in order.</summary>
    public IReadOnlyList<string> Proposed =>
        [.. Assessments.SelectMany(
            a => a.Text.ProposedPoints.Split('\n',
                StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct()];

    public Task<IActionResult> OnGet(int year, int sequence) =>
        Show(new ShowCase.Query(year, sequence),
            view => View = view with { Shown = view.Shown with { MayScreen = false } });
}
