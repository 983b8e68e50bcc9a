using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <content>Who is kept out of the case, and who does their steps.</content>
public sealed partial class ShowCasePage
{
    /// <summary>The form that raises the question.</summary>
    public RaiseDisqualification.Command Raise { get; private set; } = new();

    /// <summary>The form that records a ruling.</summary>
    public RuleOnDisqualification.Command Ruling { get; private set; } = new();

    /// <summary>The form that names somebody in another's place.</summary>
    public NameReplacement.Command Replace { get; private set; } = new();

    /// <summary>Whether I may raise the question.</summary>
    public bool MayRaise => View.Case.ClosedAt is null && Me.May<RaiseDisqualification.Command>();

    /// <summary>The questions whose ruling I may record: those that my body rules on, and that are not about me.</summary>
    public IReadOnlyList<SelectListItem> Rulable => View.Case.ClosedAt is not null || IsBarred ? [] :
        [.. View.Case.Disqualifications.Where(question => Secretariats.MayServe(Me.Required, question.Body) && question.UserId != Me.Required.UserId)
            .OrderBy(question => question.State).ThenBy(question => question.RaisedAt).Select(question => new SelectListItem(question.Name, question.Id.ToString()))];

    /// <summary>Those who are kept out and whose steps I may give to another.</summary>
    public IReadOnlyList<SelectListItem> Replaceable => View.Case.ClosedAt is not null || !MayName ? [] :
        [.. View.Colleagues.Where(person => View.Case.IsDisqualified(person) && View.Case.PlacesOf(person).Count > 0).Select(person => new SelectListItem(person.Name, person.UserId.ToString()))];

    /// <summary>Those who can do others' steps: who is not kept out, and handles cases or leads an office.</summary>
    public IEnumerable<SelectListItem> Candidates => View.Colleagues
        .Where(person => !View.Case.IsDisqualified(person) && (person.Is(Role.Commissioner) || person.Is(Role.CaseHandler)))
        .Select(person => new SelectListItem(person.Name, person.UserId.ToString()));

    /// <summary>Whether I am kept out of the case myself.</summary>
    public bool IsBarred => View.Case.IsDisqualified(Me.Required);

    /// <summary>By which naming I do my step; null when it is my own.</summary>
    public ShownReplacement? MyPlace => Mine is { } step ? View.Case.FindReplacement(step, Me.Required) : null;

    /// <summary>The rules that it can rest on.</summary>
    public IEnumerable<SelectListItem> Grounds => View.Grounds
        .Where(ground => ground.Use == LegalReference.ForDisqualification && ground.IsInForce(Me.Today)).Select(ground => new SelectListItem(GroundOf(ground.Key), ground.Key));

    /// <summary>The rule that says who rules; empty when none is in force.</summary>
    public string WhoRules => View.Grounds.FirstOrDefault(rule => rule.Use == LegalReference.ForRulings && rule.IsInForce(Me.Today)) is { } found ? GroundOf(found.Key) : "";

    /// <summary>Those whom it can be about.</summary>
    public IEnumerable<SelectListItem> Colleagues => View.Colleagues.Select(person => new SelectListItem(person.Name, person.UserId.ToString()));

    /// <summary>A rule as it is shown.</summary>
    public string GroundOf(string key) => View.Grounds.FirstOrDefault(ground => ground.Key == key) is { } found ? $"{found.Law.Shown()} {found.Section}: {found.Governs.Shown()}" : key;

    /// <summary>Raises the question.</summary>
    public Task<IActionResult> OnPostRaise(RaiseDisqualification.Command raise) => Send(Raise = raise, "case.disqualification-was-raised", "Raise", raise.Version);

    /// <summary>Records a ruling.</summary>
    public Task<IActionResult> OnPostRule(RuleOnDisqualification.Command ruling) => Send(Ruling = ruling, "case.disqualification-was-ruled", "Ruling", ruling.Version);

    /// <summary>Names somebody in another's place.</summary>
    public Task<IActionResult> OnPostReplace(NameReplacement.Command replace) => Send(Replace = replace, "case.replacement-was-named", "Replace", replace.Version);

    private bool MayName => Me.May<NameReplacement.Command>() && View.Case.MayNameReplacement(
        Me.Required, View.Offices.Values.Where(office => office.Kind == OfficeKind.ChiefCommissioner && office.IsInForce(Me.Today)).Select(office => office.Id));
}
