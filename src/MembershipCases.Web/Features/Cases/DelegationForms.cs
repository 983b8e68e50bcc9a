using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The form by which the chief commissioner chooses who decides a case.</summary>
internal sealed class DelegationForms(CaseView view, CurrentUser me)
{
    public CaseView View => view;

    /// <summary>Starts with the body that does not decide it now.</summary>
    public SetDecidingBody.Command Decider { get; } = new()
    {
        DecidingBody = view.Case.DecidingBody == DecidingBody.Council
            ? DecidingBody.CityGovernment
            : DecidingBody.Council,
    };

    public bool MayChoose => me.May<SetDecidingBody.Command>()
        && view.Case.MayChooseDecidingBody(me.Required, view.Offices.Values.HeadsOn(me.Today));

    /// <summary>The rules in force by which it can be delegated.</summary>
    public IEnumerable<SelectListItem> Authorities =>
        view.Grounds.Where(rule => rule.Use == LegalReference.ForDelegation && rule.IsInForce(me.Today))
            .Select(rule => new SelectListItem(rule.ShownWhole(), rule.Key));

    /// <summary>The rule under which it was delegated; empty when it was not.</summary>
    public string Under => view.Case.DelegatedUnder is { } key
        ? view.Grounds.FirstOrDefault(rule => rule.Key == key)?.ShownWhole() ?? key
        : "";
}
