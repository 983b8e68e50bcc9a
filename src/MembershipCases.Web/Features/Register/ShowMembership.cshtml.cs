using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Register;

internal sealed class ShowMembershipPage : SlicePage
{
    /// <summary>The day as of which it is shown; null for today.</summary>
    [BindProperty(SupportsGet = true)]
    public DateOnly? AsOf { get; set; }

    public ShowMembership.View View { get; private set; } = null!;

    /// <summary>The membership whose facts can be edited on this page, or null.</summary>
    public Guid? Writable => View.MayWrite && AsOf is null ? View.Id : null;

    public Task<IActionResult> OnGet(Guid id) => Show(new ShowMembership.Query(id, AsOf), view => View = view);

    public EnterMembership.Command Enter { get; } = new();

    public SettleMembership.Command Settle { get; } = new();

    public Task<IActionResult> OnPostEnter(Guid id, EnterMembership.Command enter) =>
        Do(enter with { MembershipId = id }, _ => GoTo($"/register/{id}", "register.was-entered"), () => OnGet(id), nameof(Enter));

    public Task<IActionResult> OnPostSettle(Guid id, SettleMembership.Command settle) =>
        Do(settle with { MembershipId = id }, _ => GoTo($"/register/{id}", "register.entry-was-settled"), () => OnGet(id), nameof(Settle));

    /// <summary>The criteria of an assessment: name, grade, text, and the name of the text's field.</summary>
    public IEnumerable<(string Name, string Grade, string Words, string Field)> Criteria(AssessmentText text)
    {
        yield return (T["register.participation"], T.Name(text.Participation), text.ParticipationText,
            "participation-text");
        yield return (T["register.learning-outcome"], T.Name(text.LearningOutcome), text.LearningOutcomeText,
            "learning-outcome-text");
        yield return (T["register.influence"], T.Name(text.Influence), text.InfluenceText, "influence-text");
    }
}
