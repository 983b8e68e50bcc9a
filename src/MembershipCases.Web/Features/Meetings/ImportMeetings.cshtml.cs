using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>The page that imports a calendar of meetings.</summary>
[Uploads(typeof(ImportMeetings.Command))]
internal sealed class ImportMeetingsPage : SlicePage
{
    [BindProperty]
    public Form Input { get; set; } = new();

    /// <summary>A calendar as a file.</summary>
    public sealed class Form
    {
        /// <summary>Generated when the form is rendered.</summary>
        public Guid CommandId { get; set; }

        /// <summary>The file.</summary>
        public IFormFile? File { get; set; }
    }

    public IActionResult OnGet() =>
        Me.May<ImportMeetings.Command>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    public async Task<IActionResult> OnPost() =>
        await Do(new ImportMeetings.Command { CommandId = Input.CommandId, File = await Text() }, Back,
            () => Task.FromResult(OnGet()));

    private async Task<string> Text()
    {
        if (Input.File is not { Length: > 0 and < 4 * ImportMeetings.MaxLength } file)
            return Input.File?.Length > 0 ? new string(' ', ImportMeetings.MaxLength + 1) : "";
        using var reader = new StreamReader(file.OpenReadStream());
        return await reader.ReadToEndAsync(HttpContext.RequestAborted);
    }

    private RedirectResult Back(ImportMeetings.Reply done) =>
        GoTo("/meetings", "meeting.was-imported", done.Called, done.Changed, done.AsBefore);
}
