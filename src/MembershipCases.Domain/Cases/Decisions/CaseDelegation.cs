namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// Who decides a case: the council, unless the chief commissioner delegates it to the city government before a body
/// treats it, by a rule that is in force. A part of the case.
/// </summary>
public sealed class CaseDelegation
{
    private readonly CaseSteps _steps;
    private readonly CaseImpartiality _impartiality;

    internal CaseDelegation(CaseSteps steps, CaseImpartiality impartiality) =>
        (_steps, _impartiality) = (steps, impartiality);

    /// <summary>The deciding body.</summary>
    public DecidingBody Body { get; internal set; }

    /// <summary>The key of the rule under which it was delegated; null when it was not.</summary>
    public string? Under { get; internal set; }

    /// <summary>Whether no body treats the case yet and one will, so that the deciding body can still be chosen.</summary>
    public bool IsOpen => _steps.EndedAt is null && _steps.Open.Any()
        && _steps.Open.All(step => step.Kind < StepKind.Recommend);

    /// <summary>Whether the person chooses the deciding body: the chief commissioner, unless disqualified.</summary>
    /// <param name="actor">The person.</param>
    /// <param name="heads">The offices of the chief commissioner.</param>
    public bool MayChoose(Actor actor, IEnumerable<Guid> heads) =>
        !_impartiality.IsDisqualified(actor) && actor.IsCommissionerOf(heads);

    internal Result<DecidingBodySet> Choose(Delegation wanted, bool isMandated, Actor by, DateOnly today)
    {
        if (Refusal(wanted, isMandated, by, today) is { } refusal) return refusal;
        var before = new DecidingBodySet.Old(Body.Word(), Under);
        (Body, Under) = (wanted.To, wanted.To == DecidingBody.CityGovernment ? wanted.Rule!.Key : null);
        return new DecidingBodySet(Body.Word(), Under) { Before = before, Reason = wanted.Reason.Trim() };
    }

    private Error? Refusal(Delegation wanted, bool isMandated, Actor by, DateOnly today)
    {
        if (_steps.EndedAt is not null) return CaseErrors.Ended;
        if (_impartiality.IsDisqualified(by)) return DisqualificationErrors.Disqualified;
        if (!MayChoose(by, wanted.Heads)) return DelegationErrors.OnlyChief;
        if (!IsOpen) return DelegationErrors.TooLate;
        if (wanted.To == Body) return DelegationErrors.Unchanged;
        if (string.IsNullOrWhiteSpace(wanted.Reason)) return CaseErrors.ReasonMissing;
        return wanted.To == DecidingBody.Council ? null : Unfounded(wanted, isMandated, today);
    }

    private static Error? Unfounded(Delegation wanted, bool isMandated, DateOnly today)
    {
        if (wanted.Rule is not { Use: LegalReference.ForDelegation } rule || !rule.IsInForce(today))
            return DelegationErrors.Unfounded;
        return isMandated || rule.Reserves?.Contains(wanted.Arena.Word()) == true ? DelegationErrors.Reserved : null;
    }
}
