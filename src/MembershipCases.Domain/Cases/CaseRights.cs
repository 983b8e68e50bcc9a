namespace MembershipCases.Domain.Cases;

/// <summary>
/// Who may move, arrange and cancel a case, beside doing its steps. Nobody who is disqualified may. A part of the case.
/// </summary>
public sealed class CaseRights
{
    private readonly CaseOffices _offices;
    private readonly CaseImpartiality _impartiality;

    internal CaseRights(CaseOffices offices, CaseImpartiality impartiality) =>
        (_offices, _impartiality) = (offices, impartiality);

    /// <summary>
    /// Whether the person may move its deadlines: the lead office's case handler, a commissioner who answers for it, an
    /// administrator.
    /// </summary>
    public bool MayMoveDeadlines(Actor actor) => !_impartiality.IsDisqualified(actor)
        && (actor.Is(Role.Administrator) || _offices.IsLeadHandler(actor) || _offices.Have(actor, Role.Commissioner));

    /// <summary>
    /// Whether the person may plan it and tie it to others: an office's case handler too, and the secretariats.
    /// </summary>
    public bool MayArrange(Actor actor) => MayMoveDeadlines(actor) || (!_impartiality.IsDisqualified(actor)
        && (actor.Is(Role.CityGovernmentSecretariat) || actor.Is(Role.CouncilSecretariat)
            || _offices.Have(actor, Role.CaseHandler)));

    /// <summary>What a person does in the case: their roles in the offices that answer for it.</summary>
    public IReadOnlyList<Authority> PlacesOf(Actor actor) => _offices.PlacesOf(actor);

    /// <summary>Why the person may not cancel it; null for an administrator and the lead office's case handler.</summary>
    internal Error? RefusalToCancel(Actor actor)
    {
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        return actor.Is(Role.Administrator) || _offices.IsLeadHandler(actor) ? null : CaseErrors.NotYourStep;
    }
}
