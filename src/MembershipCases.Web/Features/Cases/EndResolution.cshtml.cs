using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The form that records the end of a resolution.</summary>
internal sealed class EndResolutionPage : SlicePage
{
    [BindProperty(SupportsGet = true)]
    public int Year { get; set; }

    [BindProperty(SupportsGet = true)]
    public int Sequence { get; set; }

    /// <summary>The resolution; the last one when omitted.</summary>
    [BindProperty(SupportsGet = true, Name = "resolution")]
    public Guid? ResolutionId { get; set; }

    [BindProperty]
    public EndResolution.Command Input { get; set; } = new();

    public CaseView View { get; private set; } = null!;

    /// <summary>The resolution; null when the case has no such one.</summary>
    public ShownResolution? Resolution { get; private set; }

    public Task<IActionResult> OnGet()
    {
        Input = new() { On = Me.Today };
        return Load();
    }

    public async Task<IActionResult> OnPost()
    {
        var shown = await Load();
        if (shown is not PageResult) return shown;
        Input = Input with { CaseId = View.Case.Id, ResolutionId = Resolution?.Id ?? Guid.Empty };
        return await Do(Input, _ => GoTo($"/cases/{Year}/{Sequence}", "case.resolution-was-ended"), Load);
    }

    private async Task<IActionResult> Load()
    {
        var shown = await Show(new ShowCase.Query(Year, Sequence), view => View = view);
        if (shown is not PageResult) return shown;
        Resolution = ResolutionId is { } id
            ? View.Case.Resolutions.FirstOrDefault(of => of.Id == id)
            : View.Case.Resolutions.MaxBy(of => of.RecordedAt);
        var may = Resolution is null ? Me.May<EndResolution.Command>() : View.Case.MayEnd(Resolution, Me.Required);
        return may ? shown : StatusCode(StatusCodes.Status403Forbidden);
    }
}
