using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A document, its findings and its text.</summary>
internal sealed class ShowReviewPage : SlicePage
{
    /// <summary>The filter of findings, as a word.</summary>
    [BindProperty(SupportsGet = true, Name = "show")]
    public string? Shown { get; set; }

    /// <summary>Whether the same file was just uploaded again.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Again { get; set; }

    /// <summary>The command id of the form that confirms findings without doubts.</summary>
    [BindProperty]
    public Guid CommandId { get; set; }

    public ShowReview.View View { get; private set; } = null!;

    public ShowReview.Filter Filter => Words.Parse<ShowReview.Filter>(Shown ?? "") ?? ShowReview.Filter.All;

    public Task<IActionResult> OnGet(Guid id) => Load(id);

    public Task<IActionResult> OnPostSure(Guid id) =>
        Do(new AcceptSureFindings.Command { CommandId = CommandId, DocumentId = id }, done => Back(id, done.Confirmed),
            () => Load(id));

    /// <summary>Confirms a fact that waits, or all that the current user may confirm.</summary>
    public Task<IActionResult> OnPostFacts(Guid id, Guid? fact) =>
        Do(new ConfirmImportedFacts.Command { CommandId = CommandId, DocumentId = id, FactId = fact },
            done => GoTo($"/reviews/{id}#waiting", "reviews.facts-confirmed", done.Confirmed), () => Load(id));

    private RedirectResult Back(Guid id, int confirmed) =>
        GoTo($"/reviews/{id}?show={ShowReview.Filter.Undecided.Word()}", "reviews.confirmed-sure", confirmed);

    private Task<IActionResult> Load(Guid id) => Show(new ShowReview.Query(id), view => View = view);
}
