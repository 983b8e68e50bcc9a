using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <content>Who is kept out of the case.</content>
public sealed partial class ShowCasePage
{
    /// <summary>The form that raises the question.</summary>
    public RaiseDisqualification.Command Raise { get; private set; } = new();

    /// <summary>The form that records a ruling.</summary>
    public RuleOnDisqualification.Command Ruling { get; private set; } = new();

    /// <summary>Whether I may raise the question.</summary>
    public bool MayRaise => View.Case.ClosedAt is null && Me.May<RaiseDisqualification.Command>();

    /// <summary>Whether I may record rulings.</summary>
    public bool MayRule => View.Case.ClosedAt is null && Me.May<RuleOnDisqualification.Command>() && !View.Case.Bars(Me.Required);

    /// <summary>Whether I am kept out of the case myself.</summary>
    public bool IsBarred => View.Case.Bars(Me.Required);

    /// <summary>The rules that it can rest on.</summary>
    public IEnumerable<SelectListItem> Grounds => View.Grounds.Where(ground => ground.IsInForce(Me.Today)).Select(ground => new SelectListItem(GroundOf(ground.Key), ground.Key));

    /// <summary>Those whom it can be about.</summary>
    public IEnumerable<SelectListItem> Colleagues => View.Colleagues.Select(person => new SelectListItem(person.Name, person.Id.ToString()));

    /// <summary>A rule as it is shown.</summary>
    public string GroundOf(string key) => View.Grounds.FirstOrDefault(ground => ground.Key == key) is { } found ? $"{found.Law.Shown()} {found.Section}: {found.Governs.Shown()}" : key;

    /// <summary>Raises the question.</summary>
    public Task<IActionResult> OnPostRaise(RaiseDisqualification.Command raise) => Send(Raise = raise, "case.disqualification-was-raised", "Raise", raise.Version);

    /// <summary>Records a ruling.</summary>
    public Task<IActionResult> OnPostRule(RuleOnDisqualification.Command ruling) => Send(Ruling = ruling, "case.disqualification-was-ruled", "Ruling", ruling.Version);
}
