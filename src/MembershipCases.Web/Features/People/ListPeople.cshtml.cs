using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.People;

internal sealed class ListPeoplePage : SlicePage
{
    /// <summary>Part of a name or a department.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Words { get; set; }

    [BindProperty(SupportsGet = true)]
    public Role? Role { get; set; }

    /// <summary>An office in which they have a role in force.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Office { get; set; }

    /// <summary>The page, from 1.</summary>
    [BindProperty(SupportsGet = true, Name = "p")]
    public int Number { get; set; } = 1;

    /// <summary>The page of the list.</summary>
    public ListPeople.View View { get; private set; } = null!;

    /// <summary>The offices to filter by.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>The people with incompatible roles; null when the user may not see them together.</summary>
    public IReadOnlyList<ListIncompatibleRoles.Row>? Incompatible { get; private set; }

    /// <summary>Whether the user may add people.</summary>
    public bool MayAdd => Me.May<AddPerson.Command>();

    public async Task<IActionResult> OnGet()
    {
        var shown = await Show(new ListPeople.Query { Words = Words, Role = Role, Office = Office, Page = Number },
            view => View = view);
        if (Me.May<ListIncompatibleRoles.Query>())
            await Show(new ListIncompatibleRoles.Query(), rows => Incompatible = rows);
        return shown is PageResult ? await Show(new OfficeChoices.Query(), offices => Offices = offices) : shown;
    }

    /// <summary>The address of another page of the same list.</summary>
    public string Address(int number) => Url.Page(null, new { Words, Role, Office, p = number })!;
}
