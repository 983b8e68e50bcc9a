namespace MembershipCases.Domain.Cases;

/// <summary>
/// Who may move deadlines of, plan, relate and cancel a case. Disqualified persons may not. A part of the case.
/// </summary>
public sealed class CaseRights
{
    private readonly CaseOffices _offices;
    private readonly CaseImpartiality _impartiality;

    internal CaseRights(CaseOffices offices, CaseImpartiality impartiality) =>
        (_offices, _impartiality) = (offices, impartiality);

    /// <summary>
    /// Whether the person may move its deadlines: the lead office's case handler, a responsible commissioner, an
    /// administrator.
    /// </summary>
    public bool MayMoveDeadlines(Actor actor) => !_impartiality.IsDisqualified(actor)
        && (actor.Is(Role.Administrator) || _offices.IsLeadHandler(actor) || _offices.Have(actor, Role.Commissioner));

    /// <summary>
    /// Whether the person may plan the case and relate it to others: also any responsible office's case handler, and
    /// the secretariats.
    /// </summary>
    public bool MayArrange(Actor actor) => MayMoveDeadlines(actor) || (!_impartiality.IsDisqualified(actor)
        && (actor.Is(Role.CityGovernmentSecretariat) || actor.Is(Role.CouncilSecretariat)
            || _offices.Have(actor, Role.CaseHandler)));

    /// <summary>
    /// Whether the person may raise the question of disqualification: about themselves always, about others when they
    /// work with the case, as a responsible office's case handler or commissioner, in the secretariat of a body that
    /// treats it, or as an administrator.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="about">Whom the question is about.</param>
    /// <param name="decides">The body that decides the case.</param>
    public bool MayRaise(Actor actor, Guid about, DecidingBody decides) => about == actor.UserId
        || (!_impartiality.IsDisqualified(actor)
            && (actor.Is(Role.Administrator) || _offices.PlacesOf(actor).Count > 0
                || actor.Is(Role.CityGovernmentSecretariat)
                || (decides == DecidingBody.Council && actor.Is(Role.CouncilSecretariat))));

    /// <summary>The person's roles in the responsible offices.</summary>
    public IReadOnlyList<Authority> PlacesOf(Actor actor) => _offices.PlacesOf(actor);

    /// <summary>The refusal to let the person raise the question; null for the service and those who may.</summary>
    internal Error? RefusalToRaise(Actor actor, Guid about, DecidingBody decides)
    {
        if (actor == Actor.Service || MayRaise(actor, about, decides)) return null;
        return _impartiality.IsDisqualified(actor)
            ? DisqualificationErrors.Disqualified
            : DisqualificationErrors.RaiseNotYours;
    }

    /// <summary>
    /// The refusal to let the person cancel the case; null for an administrator and the lead office's case handler.
    /// </summary>
    internal Error? RefusalToCancel(Actor actor)
    {
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        return actor.Is(Role.Administrator) || _offices.IsLeadHandler(actor) ? null : CaseErrors.NotYourStep;
    }
}
