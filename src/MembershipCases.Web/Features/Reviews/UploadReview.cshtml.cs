using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>The form that uploads a document.</summary>
[Uploads(typeof(UploadReview.Command))]
[RequestSizeLimit(Setup.MostBytes)]
[RequestTimeout(ServerLimits.LongWork)]
internal sealed class UploadReviewPage : SlicePage
{
    [BindProperty]
    public Form Upload { get; set; } = new();

    public IActionResult OnGet() =>
        Me.May<UploadReview.Command>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Reads the file and stores the findings.</summary>
    public async Task<IActionResult> OnPost()
    {
        if (!ModelState.IsValid || Upload.File is null)
            return Refused([new Error("field.required", ErrorKind.Invalid, "File")]);
        await using var content = Upload.File.OpenReadStream();
        var read = await Mediator.Send(new ReadUpload.Query(Upload.File.FileName, Upload.File.Length, content),
            HttpContext.RequestAborted);
        if (!read.IsOk) return Refused(read.Errors);
        var command = new UploadReview.Command { CommandId = Upload.CommandId,
            FileName = Path.GetFileName(Upload.File.FileName), Year = Upload.Year, Read = read.Value };
        return await Do(command, Back, () => Task.FromResult<IActionResult>(Page()), nameof(Upload));
    }

    private PageResult Refused(IReadOnlyList<Error> errors)
    {
        if (ModelState.IsValid) ModelState.AddErrors(errors, T, nameof(Upload));
        Response.StatusCode = Answers.Status(errors[0].Kind);
        return Page();
    }

    private RedirectResult Back(UploadReview.Reply kept)
    {
        if (kept.Outcome is UploadReview.Outcome.New) TempData["Message"] = T["reviews.read", kept.Findings].Value;
        if (kept.Outcome is UploadReview.Outcome.Waiting) TempData["Message"] = T["reviews.waits-already"].Value;
        return Redirect(
            $"/reviews/{kept.Id}{(kept.Outcome is UploadReview.Outcome.ImportedBefore ? "?again=true" : "")}");
    }

    public sealed class Form
    {
        /// <summary>Generated when the page is rendered.</summary>
        public Guid CommandId { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }

        /// <summary>The year that the document concerns.</summary>
        public int? Year { get; set; }
    }
}
