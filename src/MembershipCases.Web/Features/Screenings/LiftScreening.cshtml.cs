using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>The page that lifts a screening.</summary>
internal sealed class LiftScreeningPage : SlicePage
{
    [BindProperty(SupportsGet = true)]
    public Guid ScreeningId { get; set; }

    public LiftScreening.Command Input { get; private set; } = new();

    public ShowScreeningForm.View View { get; private set; } = null!;

    /// <summary>Shows the text and the form.</summary>
    public Task<IActionResult> OnGet() =>
        Show(new ShowScreeningForm.Query(default, default, default, ScreeningId), view => View = view);

    public async Task<IActionResult> OnPost([Bind(Prefix = nameof(Input))] LiftScreening.Command input)
    {
        var shown = await OnGet();
        if (View is null) return shown;
        return await Do(Input = input with { ScreeningId = ScreeningId }, _ => Back(), OnGet);
    }

    private RedirectResult Back() =>
        GoTo(View.Record.Href, "screening.was-lifted");
}
