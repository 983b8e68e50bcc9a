using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.People;

/// <summary>A person, with the forms that change what they may do.</summary>
public sealed class ShowPersonPage : SlicePage
{
    /// <summary>The person.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    /// <summary>The person with all the page tells.</summary>
    public ShowPerson.View View { get; private set; } = null!;

    /// <summary>The form that gives a role.</summary>
    public GrantRole.Command Grant { get; private set; } = new();

    /// <summary>The form that ends one.</summary>
    public EndRole.Command End { get; private set; } = new();

    /// <summary>The form that settles one.</summary>
    public SettleRole.Command Settle { get; private set; } = new();

    /// <summary>The form that appoints a deputy.</summary>
    public AppointDeputy.Command Appoint { get; private set; } = new();

    /// <summary>The form that ends a deputy's time.</summary>
    public EndDeputy.Command EndDeputy { get; private set; } = new();

    /// <summary>The form that says when they are away.</summary>
    public SetAbsence.Command Away { get; private set; } = new();

    /// <summary>The form that corrects name and department.</summary>
    public DescribePerson.Command Describe { get; private set; } = new();

    /// <summary>The form that signs them out everywhere.</summary>
    public SignOutPerson.Command SignOutAll { get; private set; } = new();

    /// <summary>The offices that a role can be for.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; private set; } = [];

    /// <summary>Those who can be deputies.</summary>
    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    /// <summary>Whether I give roles, and this person is another.</summary>
    public bool MayGrant => Me.May<GrantRole.Command>() && !Me.Required.Persons.Contains(Id);

    /// <summary>Whether I end roles.</summary>
    public bool MayEnd => Me.May<EndRole.Command>();

    /// <summary>Whether I say who stands in for this person, and when they are away.</summary>
    public bool MaySayFor => Me.Required.OnBehalfOf is null && (Me.Required.UserId == Id || Me.Required.Is(Role.Administrator));

    /// <summary>The roles that can be lent.</summary>
    public IReadOnlyList<SelectListItem> Lendable =>
        [.. View.Roles.Where(held => RoleRules.CanBeLent(held.Role) && held.Standing is ShowPerson.Standing.InForce or ShowPerson.Standing.Coming).Select(held => new SelectListItem(Named(held.Role, held.Office), held.Id.ToString()))];

    /// <summary>A role with its office.</summary>
    public string Named(Role role, string? office) => office is null ? T.Name(role) : $"{T.Name(role)}: {office}";

    /// <summary>Shows the person.</summary>
    public async Task<IActionResult> OnGet()
    {
        var shown = await Load();
        if (shown is not PageResult) return shown;
        Grant = new() { From = Me.Today };
        Appoint = new() { From = Me.Today };
        End = new() { On = Me.Today };
        Away = new() { From = View.AwayFrom, LastDay = View.AwayTo?.AddDays(-1) };
        Describe = new() { Name = View.Name, Department = View.Department };
        return shown;
    }

    /// <summary>Gives a role.</summary>
    public Task<IActionResult> OnPostGrant(GrantRole.Command grant) =>
        Send(Grant = grant with { PersonId = Id }, grant.Role is { } role && RoleRules.TakesTwo(role) ? "people.role-proposed" : "people.role-given", "Grant");

    /// <summary>Ends a role.</summary>
    public Task<IActionResult> OnPostEnd(EndRole.Command end) => Send(End = end with { PersonId = Id }, "people.role-ended", "End");

    /// <summary>Settles a role.</summary>
    public Task<IActionResult> OnPostSettle(SettleRole.Command settle) =>
        Send(Settle = settle with { PersonId = Id }, settle.IsConfirmed ? "people.role-confirmed" : "people.role-declined", "Settle");

    /// <summary>Appoints a deputy.</summary>
    public Task<IActionResult> OnPostAppoint(AppointDeputy.Command appoint) => Send(Appoint = appoint with { PersonId = Id }, "people.deputy-appointed", "Appoint");

    /// <summary>Ends a deputy's time.</summary>
    public Task<IActionResult> OnPostEndDeputy(EndDeputy.Command endDeputy) => Send(EndDeputy = endDeputy with { PersonId = Id }, "people.deputy-ended", "EndDeputy");

    /// <summary>Says when the person is away.</summary>
    public Task<IActionResult> OnPostAway(SetAbsence.Command away) => Send(Away = away with { PersonId = Id }, "people.away-saved", "Away");

    /// <summary>Corrects name and department.</summary>
    public Task<IActionResult> OnPostDescribe(DescribePerson.Command describe) => Send(Describe = describe with { PersonId = Id }, "people.described", "Describe");

    /// <summary>Signs them out everywhere.</summary>
    public Task<IActionResult> OnPostSignOut(SignOutPerson.Command signOutAll) => Send(SignOutAll = signOutAll with { PersonId = Id }, "people.signed-out", "SignOutAll");

    private Task<IActionResult> Send(PersonCommand command, string messageKey, string form) => Do(command, _ => Told(messageKey), Load, form);

    private RedirectResult Told(string messageKey)
    {
        TempData["Message"] = T[messageKey].Value;
        return Redirect($"/people/{Id}");
    }

    private async Task<IActionResult> Load()
    {
        var shown = await Show(new ShowPerson.Query(Id), view => View = view);
        if (shown is not PageResult) return shown;
        if (MayGrant) await Show(new OfficeChoices.Query(), offices => Offices = offices);
        if (MaySayFor) await Show(new ListColleagues.Query(Id), colleagues => Colleagues = [.. colleagues.Select(known => new SelectListItem(known.Name, known.Id.ToString()))]);
        return shown;
    }
}
