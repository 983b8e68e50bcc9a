using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.People;

/// <summary>The page of a person, with the forms that change their authority.</summary>
internal sealed class ShowPersonPage : SlicePage
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public ShowPerson.View View { get; private set; } = null!;

    public RoleForms Roles { get; private set; } = null!;

    public DeputyForms Deputies { get; private set; } = null!;

    public PersonForms Person { get; private set; } = null!;

    public async Task<IActionResult> OnGet()
    {
        var shown = await Show(new ShowPerson.Query(Id), view => View = view);
        if (shown is not PageResult) return shown;
        Roles = new(View, Me, T);
        Deputies = new(View, Me, Roles);
        Person = new(View, Me);
        if (Roles.MayGrant) await Show(new OfficeChoices.Query(), offices => Roles.Offices = offices);
        if (Deputies.MayChange)
            await Show(new ListColleagues.Query(Id), colleagues => Deputies.Colleagues = [.. colleagues.Select(Item)]);
        return shown;
    }

    public Task<IActionResult> OnPostGrant(GrantRole.Command grant) =>
        Send(grant, nameof(grant), "people.role-given", "people.role-proposed");

    public Task<IActionResult> OnPostEnd(EndRole.Command end) => Send(end, nameof(end), "people.role-ended",
        "people.role-end-proposed");

    public Task<IActionResult> OnPostSettle(SettleRole.Command settle) =>
        Send(settle, nameof(settle), settle.IsConfirmed ? "people.role-confirmed" : "people.role-declined");

    public Task<IActionResult> OnPostSettleDeputy(SettleDeputy.Command settleDeputy) =>
        Send(settleDeputy, nameof(settleDeputy),
            settleDeputy.IsConfirmed ? "people.deputy-confirmed" : "people.deputy-declined");

    public Task<IActionResult> OnPostAppoint(AppointDeputy.Command appoint) =>
        Send(appoint, nameof(appoint), "people.deputy-appointed", "people.deputy-proposed");

    public Task<IActionResult> OnPostEndDeputy(EndDeputy.Command endDeputy) =>
        Send(endDeputy, nameof(endDeputy), "people.deputy-ended");

    public Task<IActionResult> OnPostAway(SetAbsence.Command away) => Send(away, nameof(away), "people.away-saved");

    public Task<IActionResult> OnPostDescribe(DescribePerson.Command describe) =>
        Send(describe, nameof(describe), "people.described");

    public Task<IActionResult> OnPostSignOut(SignOutPerson.Command signOutAll) =>
        Send(signOutAll, nameof(signOutAll), "people.signed-out");

    private Task<IActionResult> Send(PersonCommand command, string form, string messageKey, string? waitsKey = null) =>
        Do(command with { PersonId = Id },
            changed => GoTo($"/people/{Id}", changed.WaitsForAnother ? waitsKey ?? messageKey : messageKey), OnGet, form);

    private static SelectListItem Item(ListColleagues.Colleague colleague) =>
        new(colleague.Name, colleague.Id.ToString());
}
