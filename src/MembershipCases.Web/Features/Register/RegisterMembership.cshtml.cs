using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Register;

/// <summary>The form that registers an arena.</summary>
internal sealed class RegisterMembershipPage : SlicePage
{
    [BindProperty]
    public RegisterMembership.Command Input { get; set; } = new();

    /// <summary>The possible responsible offices.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    public async Task<IActionResult> OnGet() =>
        Me.May<RegisterMembership.Command>() ? await Load() : StatusCode(StatusCodes.Status403Forbidden);

    public Task<IActionResult> OnPost() => Do(Input, done => Back(done.Id), Load);

    private RedirectResult Back(Guid id) =>
        GoTo($"/register/{id}", "register.registered");

    private Task<IActionResult> Load() => Show(new OfficeChoices.Query(), offices => Offices = offices);
}
