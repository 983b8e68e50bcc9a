using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Register;

/// <summary>The form that records a fact: first the kind, then the value.</summary>
internal sealed class StateFactPage : SlicePage
{
    private static readonly FactKind[] Stated = [
        .. Enum.GetValues<FactKind>().Except([FactKind.Status, FactKind.ReviewNumber, FactKind.ReevaluationCycle])];

    /// <summary>The kind; null until chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public FactKind? Kind { get; set; }

    [BindProperty]
    public StateFact.Command Input { get; set; } = new();

    public ShowMembership.View View { get; private set; } = null!;

    /// <summary>The possible kinds.</summary>
    public IEnumerable<SelectListItem> Kinds =>
        Stated.Select(kind => new SelectListItem(T.Name(kind), kind.ToString()));

    /// <summary>The possible values, or null for free text.</summary>
    public IReadOnlyList<SelectListItem>? Values { get; private set; }

    /// <summary>The possible holders and roles; null for other kinds.</summary>
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
