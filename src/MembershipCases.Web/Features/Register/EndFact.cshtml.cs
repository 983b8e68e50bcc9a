using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MembershipCases.Web.Features.Register;

/// <summary>The form that ends a fact.</summary>
public sealed class EndFactPage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public EndFact.Command Input { get; set; } = new();

    /// <summary>The membership.</summary>
    public ShowMembership.View View { get; private set; } = null!;

    /// <summary>The fact, or null when it has ended in the meantime.</summary>
    public ShowMembership.FactLine? Fact { get; private set; }

    /// <summary>Shows the form.</summary>
    public Task<IActionResult> OnGet(Guid id, Guid factId)
    {
        Input = new EndFact.Command { On = Me.Today };
        return Load(id, factId);
    }

    /// <summary>Ends the fact.</summary>
    public Task<IActionResult> OnPost(Guid id, Guid factId)
    {
        Input = Input with { MembershipId = id, FactId = factId };
        return Do(Input, done => Told(done.Id), () => Load(id, factId));
    }

    private RedirectResult Told(Guid id) =>
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
