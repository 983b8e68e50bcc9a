using Microsoft.AspNetCore.Mvc;

namespace MembershipCases.Web.Features.People;

/// <summary>The form with which an administrator adds a person.</summary>
internal sealed class AddPersonPage : SlicePage
{
    [BindProperty]
    public AddPerson.Command Input { get; set; } = new();

    public IActionResult OnGet() => Me.May<AddPerson.Command>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    /// <summary>Adds the person, and redirects to their page.</summary>
    public Task<IActionResult> OnPost() => Do(Input, Back, () => Task.FromResult(Again()));

    private IActionResult Again() => Me.May<AddPerson.Command>() ? Page() : StatusCode(StatusCodes.Status403Forbidden);

    private RedirectResult Back(PersonChanged added) =>
        GoTo($"/people/{added.Id}", "people.added");
}
