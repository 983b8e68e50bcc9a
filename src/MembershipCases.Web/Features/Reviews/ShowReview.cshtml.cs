using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>A document, its findings and its text.</summary>
public sealed class ShowReviewPage : SlicePage
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

    /// <summary>The page.</summary>
    public ShowReview.View View { get; private set; } = null!;

    /// <summary>The filter of findings.</summary>
    public ShowReview.Filter Filter => Words.Parse<ShowReview.Filter>(Shown ?? "") ?? ShowReview.Filter.All;

    /// <summary>Shows it.</summary>
    public Task<IActionResult> OnGet(Guid id) => Load(id);

    /// <summary>Confirms findings without doubts.</summary>
    public Task<IActionResult> OnPostSure(Guid id) =>
        Do(new AcceptSureFindings.Command { CommandId = CommandId, DocumentId = id }, done => Told(id, done.Confirmed),
            () => Load(id));

    private RedirectResult Told(Guid id, int confirmed) =>
        GoTo($"/reviews/{id}?show={ShowReview.Filter.Undecided.Word()}", "reviews.confirmed-sure", confirmed);

    private Task<IActionResult> Load(Guid id) => Show(new ShowReview.Query(id), view => View = view);
}
