using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>The page with the changes that an import would make, and the button that imports.</summary>
internal sealed class ImportReviewPage : SlicePage
{
    [BindProperty]
    public ImportReview.Command Input { get; set; } = new();

    public ShowImport.View View { get; private set; } = new();

    public Task<IActionResult> OnGet(Guid id) => Load(id);

    public Task<IActionResult> OnPost(Guid id) => Do(Input with { DocumentId = id }, Back, () => Load(id));

    private RedirectResult Back(ImportReview.Reply done) =>
        GoTo($"/reviews/{done.Id}", done.Waiting > 0 ? "reviews.import-done-waits" : "reviews.import-done",
            done.Count.Confirmed, done.Count.Mended, done.Count.LeftOut, done.Waiting);

    private Task<IActionResult> Load(Guid id) => Show(new ShowImport.Query(id), view => View = view);
}
