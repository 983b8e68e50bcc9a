using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Register;

/// <summary>
/// The form in which a person says something of a membership: first what it is about, then what is said.
/// </summary>
internal sealed class StateFactPage : SlicePage
{
    private static readonly FactKind[] Stated = [
        .. Enum.GetValues<FactKind>().Except([FactKind.Status, FactKind.ReviewNumber, FactKind.ReevaluationCycle])];

    /// <summary>What it is about; null until that is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public FactKind? Kind { get; set; }

    [BindProperty]
    public StateFact.Command Input { get; set; } = new();

    public ShowMembership.View View { get; private set; } = null!;

    /// <summary>What it can be about.</summary>
    public IEnumerable<SelectListItem> Kinds =>
        Stated.Select(kind => new SelectListItem(T.Name(kind), kind.ToString()));

    /// <summary>The values to choose between, or null where one writes.</summary>
    public IReadOnlyList<SelectListItem>? Values { get; private set; }

    /// <summary>Who can hold a role, and which; null where it is about something else.</summary>
    public ListNetworkRoles.View? Roles { get; private set; }

    public Task<IActionResult> OnGet(Guid id) => Load(id);

    public Task<IActionResult> OnPost(Guid id)
    {
        Kind = Input.Kind;
        Input = Input with { MembershipId = id };
        return Do(Input, done => Back(done.Id), () => Load(id));
    }

    private RedirectResult Back(Guid id) =>
        GoTo($"/register/{id}", "register.stated");

    private async Task<IActionResult> Load(Guid id)
    {
        var shown = await Show(new ShowMembership.Query(id, null), view => View = view);
        if (shown is not PageResult) return shown;
        if (!View.MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        if (Kind == FactKind.ArenaKind)
            Values = [.. Enum.GetValues<ArenaKind>().Select(kind => new SelectListItem(T.Name(kind), kind.Word()))];
        if (Kind == FactKind.RoleHeld) return await Show(new ListNetworkRoles.Query(), roles => Roles = roles);
        return Kind == FactKind.Responsible
            ? await Show(new OfficeChoices.Query(), offices => Values = offices)
            : shown;
    }
}
