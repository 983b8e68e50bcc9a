using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.People;

/// <summary>The forms that appoint a deputy, end a deputy's time, and set when the person is away.</summary>
internal sealed class DeputyForms(ShowPerson.View view, CurrentUser me, RoleForms roles)
{
    public ShowPerson.View View => view;

    public RoleForms Roles => roles;

    public AppointDeputy.Command Appoint => new() { From = me.Today };

    public EndDeputy.Command EndDeputy { get; } = new();

    public SetAbsence.Command Away => new() { From = view.AwayFrom, LastDay = view.AwayTo?.AddDays(-1) };

    /// <summary>Those who can be deputies.</summary>
    public IReadOnlyList<SelectListItem> Colleagues { get; set; } = [];

    /// <summary>The person themselves and an administrator, each acting for nobody else.</summary>
    public bool MayChange =>
        me.Required.OnBehalfOf is null && (me.Required.UserId == view.Id || me.Required.Is(Role.Administrator));
}
