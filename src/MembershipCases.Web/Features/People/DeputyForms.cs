using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.People;

/// <summary>The forms that appoint a deputy, end a deputyship, and set the person's absence.</summary>
internal sealed class DeputyForms(ShowPerson.View view, CurrentUser me, RoleForms roles)
{
    public ShowPerson.View View => view;

    public RoleForms Roles => roles;

    public AppointDeputy.Command Appoint => new() { From = me.Today };

    public EndDeputy.Command EndDeputy { get; } = new();

    public SettleDeputy.Command SettleDeputy { get; } = new();

    public SetAbsence.Command Away => new() { From = view.AwayFrom, LastDay = view.AwayTo?.AddDays(-1) };

    /// <summary>The possible deputies.</summary>
    public IReadOnlyList<SelectListItem> Colleagues { get; set; } = [];

    /// <summary>The person and administrators may, but not while acting as a deputy.</summary>
    public bool MayChange =>
        me.Required.OnBehalfOf is null && (me.Required.UserId == view.Id || me.Required.Is(Role.Administrator));
}
