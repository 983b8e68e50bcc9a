using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.People;

/// <summary>The forms that give a role, end it, and confirm or decline a proposed one.</summary>
internal sealed class RoleForms(ShowPerson.View view, CurrentUser me, Texts texts)
{
    public ShowPerson.View View => view;

    public GrantRole.Command Grant => new() { From = me.Today };

    public EndRole.Command End => new() { On = me.Today };

    public SettleRole.Command Settle { get; } = new();

    /// <summary>The offices in which a role can be given.</summary>
    public IReadOnlyList<SelectListItem> Offices { get; set; } = [];

    /// <summary>Nobody gives a role to themselves, or to their principal.</summary>
    public bool MayGrant => me.May<GrantRole.Command>() && !me.Required.IsOneOf(view.Id);

    public bool MayEnd => me.May<EndRole.Command>();

    /// <summary>The roles that can be ended.</summary>
    public IReadOnlyList<SelectListItem> Ending => [.. Lasting.Select(Item)];

    /// <summary>The roles that can be delegated.</summary>
    public IReadOnlyList<SelectListItem> Lendable =>
        [.. Lasting.Where(held => RoleRules.CanBeLent(held.Role)).Select(Item)];

    private IEnumerable<ShowPerson.RoleLine> Lasting =>
        view.Roles.Where(held => held.Standing is ShowPerson.Standing.InForce or ShowPerson.Standing.Coming);

    /// <summary>A role with its office.</summary>
    public string Named(Role role, string? office) =>
        office is null ? texts.Name(role) : $"{texts.Name(role)}: {office}";

    private SelectListItem Item(ShowPerson.RoleLine held) => new(Named(held.Role, held.Office), held.Id.ToString());
}
