using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>The page with the changes that an import would make, and the button that imports.</summary>
public sealed class ImportReviewPage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public ImportReview.Command Input { get; set; } = new();

    /// <summary>The summary.</summary>
    public ShowImport.View View { get; private set; } = new();

    /// <summary>Shows the summary.</summary>
    public Task<IActionResult> OnGet(Guid id) => Load(id);

    /// <summary>Imports.</summary>
    public Task<IActionResult> OnPost(Guid id) => Do(Input with { DocumentId = id }, Told, () => Load(id));

    private RedirectResult Told(ImportReview.Reply done) =>
        GoTo($"/reviews/{done.Id}", "reviews.import-done", done.Count.Confirmed, done.Count.Mended, done.Count.LeftOut);

    private Task<IActionResult> Load(Guid id) => Show(new ShowImport.Query(id), view => View = view);
}
