using Microsoft.AspNetCore.Mvc.Rendering;

namespace MembershipCases.Web.Features.Cases;

/// <summary>The forms on disqualification in a case and on replacements.</summary>
internal sealed class ImpartialityForms(CaseView view, CurrentUser me, ShownStep? mine)
{
    public CaseView View => view;

    public RaiseDisqualification.Command Raise { get; } = new();

    /// <summary>Starts with the first open disqualification, ruled on today.</summary>
    public RuleOnDisqualification.Command Ruling => new()
    {
        RuledOn = me.Today,
        DisqualificationId = Rulable is [{ Value: var first }, ..] ? Guid.Parse(first) : Guid.Empty,
    };

    public NameReplacement.Command Replace { get; } = new();

    public bool MayRaise => view.Case.ClosedAt is null && me.May<RaiseDisqualification.Command>();

    /// <summary>Whether the user may raise it about others too.</summary>
    public bool MayRaiseAboutOthers => view.Case.MayRaise(me.Required, Guid.Empty);

    /// <summary>Whether the user is disqualified.</summary>
    public bool IsDisqualified => view.Case.IsDisqualified(me.Required);

    /// <summary>The replacement by which the user does their step; null when it is their own.</summary>
    public ShownReplacement? MyReplacement => mine is null ? null : view.Case.FindReplacement(mine, me.Required);

    /// <summary>
    /// The disqualifications whose ruling the user may record: those for which it is their turn, and that are not about
    /// themselves.
    /// </summary>
    public IReadOnlyList<SelectListItem> Rulable => view.Case.ClosedAt is not null ? [] :
    [
        .. view.Case.Disqualifications
            .Where(question => view.Case.MayRuleOn(question, view.LineOf(question.Body), me.Required))
            .OrderBy(question => question.State).ThenBy(question => question.RaisedAt)
            .Select(question => new SelectListItem(question.Name, question.Id.ToString())),
    ];

    /// <summary>The disqualified persons for whom the user may name a replacement.</summary>
    public IReadOnlyList<SelectListItem> Replaceable => view.Case.ClosedAt is not null || !MayReplace ? [] :
        Items(view.Colleagues.Where(
            person => view.Case.IsDisqualified(person) && view.Case.PlacesOf(person).Count > 0));

    /// <summary>The possible replacements: case handlers and commissioners who are not disqualified.</summary>
    public IReadOnlyList<SelectListItem> Candidates =>
        Items(view.Colleagues.Where(
            person => !view.Case.IsDisqualified(person)
                && (person.Is(Role.Commissioner) || person.Is(Role.CaseHandler))));

    /// <summary>The people who can be disqualified.</summary>
    public IReadOnlyList<SelectListItem> Colleagues => Items(view.Colleagues);

    /// <summary>The rules that a disqualification can be based on.</summary>
    public IEnumerable<SelectListItem> Grounds =>
        InForce(LegalReference.ForDisqualification).Select(rule => new SelectListItem(rule.ShownWhole(), rule.Key));

    /// <summary>The rule on who rules; empty when none is in force.</summary>
    public string WhoRules => InForce(LegalReference.ForRulings).FirstOrDefault()?.ShownWhole() ?? "";

    /// <summary>The displayed rule; its key when it is unknown.</summary>
    public string GroundOf(string key) => view.Grounds.FirstOrDefault(rule => rule.Key == key)?.ShownWhole() ?? key;

    private bool MayReplace => me.May<NameReplacement.Command>()
        && view.Case.MayNameReplacement(me.Required, view.Offices.Values.HeadsOn(me.Today));

    private IEnumerable<LegalReference> InForce(string use) =>
        view.Grounds.Where(rule => rule.Use == use && rule.IsInForce(me.Today));

    private static List<SelectListItem> Items(IEnumerable<Actor> people) =>
        [.. people.Select(person => new SelectListItem(person.Name, person.UserId.ToString()))];
}
