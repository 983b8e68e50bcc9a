using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Reevaluations;

/// <summary>The page that starts a round.</summary>
internal sealed class StartRoundPage : SlicePage
{
    [BindProperty]
    public StartRound.Command Input { get; set; } = new();

    /// <summary>The offices whose memberships the user may include.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Whether the user may include all.</summary>
    public bool MayStartAll => StartRound.MayStart(Me.Required, null);

    public async Task<IActionResult> OnGet()
    {
        var shown = await Show(new OfficeChoices.Query(),
            offices => Offices = [
                .. offices.Where(office => StartRound.MayStart(Me.Required, Guid.Parse(office.Value)))]);
        if (Offices is [{ } only] && !MayStartAll) Input = Input with { Office = Guid.Parse(only.Value) };
        return Offices.Count == 0 ? StatusCode(StatusCodes.Status403Forbidden) : shown;
    }

    public Task<IActionResult> OnPost() => Do(Input, Back, OnGet);

    private RedirectResult Back(StartRound.Reply started) =>
        GoTo($"/reevaluations/rounds/{started.Id}", "review-round.was-started", started.Opened, started.LeftOut);
}
