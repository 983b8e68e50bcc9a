using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>The page that screens a text.</summary>
internal sealed class ScreenTextPage : SlicePage
{
    /// <summary>The kind of record.</summary>
    [BindProperty(SupportsGet = true)]
    public ScreenedRecord Record { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The part of the record that contains the text.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid RecordId { get; set; }

    [BindProperty(SupportsGet = true)]
    public string Field { get; set; } = "";

    public ScreenText.Command Input { get; private set; } = new();

    public ShowScreeningForm.View View { get; private set; } = null!;

    /// <summary>The rules that a screening can be based on.</summary>
    public IEnumerable<SelectListItem> Bases =>
        View.Bases.Select(rule => new SelectListItem(rule.ShownWhole(), rule.Key));

    /// <summary>Shows the text and the form.</summary>
    public Task<IActionResult> OnGet() =>
        Show(new ShowScreeningForm.Query(Record, Id, new TextPlace(RecordId, Field)), view => View = view);

    public async Task<IActionResult> OnPost([Bind(Prefix = nameof(Input))] ScreenText.Command input)
    {
        var shown = await OnGet();
        if (View is null) return shown;
        return await Do(Input = input with { Record = Record, Id = Id, RecordId = RecordId, Field = Field },
            _ => Back(), OnGet);
    }

    private RedirectResult Back() =>
        GoTo(View.Record.Href, "screening.was-screened");
}
