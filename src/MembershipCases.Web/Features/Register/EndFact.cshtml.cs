using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Register;

/// <summary>The form that ends a fact.</summary>
internal sealed class EndFactPage : SlicePage
{
    [BindProperty]
    public EndFact.Command Input { get; set; } = new();

    public ShowMembership.View View { get; private set; } = null!;

    /// <summary>The fact, or null when it has ended in the meantime.</summary>
    public ShowMembership.FactLine? Fact { get; private set; }

    public Task<IActionResult> OnGet(Guid id, Guid factId)
    {
        Input = new EndFact.Command { On = Me.Today };
        return Load(id, factId);
    }

    public Task<IActionResult> OnPost(Guid id, Guid factId)
    {
        Input = Input with { MembershipId = id, FactId = factId };
        return Do(Input, done => Back(done.Id), () => Load(id, factId));
    }

    private RedirectResult Back(Guid id) =>
        GoTo($"/register/{id}", "register.ended");

    private async Task<IActionResult> Load(Guid id, Guid factId)
    {
        var shown = await Show(new ShowMembership.Query(id, null), view => View = view);
        if (shown is not PageResult) return shown;
        if (!View.MayWrite) return StatusCode(StatusCodes.Status403Forbidden);
        Fact = View.Facts.FirstOrDefault(fact => fact.Id == factId);
        return Fact is null && !IsStale ? NotFound() : shown;
    }
}
