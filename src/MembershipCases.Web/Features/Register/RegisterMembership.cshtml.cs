using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Register;

/// <summary>The form that registers an arena.</summary>
public sealed class RegisterMembershipPage : SlicePage
{
    /// <summary>The submitted form.</summary>
    [BindProperty]
    public RegisterMembership.Command Input { get; set; } = new();

    /// <summary>The possible responsible offices.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Shows the form.</summary>
    public async Task<IActionResult> OnGet() =>
        Me.May<RegisterMembership.Command>() ? await Load() : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Registers the arena.</summary>
    public Task<IActionResult> OnPost() => Do(Input, done => Told(done.Id), Load);

    private RedirectResult Told(Guid id) =>
        GoTo($"/register/{id}", "register.registered");

    private Task<IActionResult> Load() => Show(new OfficeChoices.Query(), offices => Offices = offices);
}
