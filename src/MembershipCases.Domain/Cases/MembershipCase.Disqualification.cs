namespace MembershipCases.Domain.Cases;

/// <content>Who is kept out of the case.</content>
public sealed partial class MembershipCase
{
    private readonly List<Disqualification> _disqualifications = [];

    /// <summary>Every question of disqualification, also those that were ruled away.</summary>
    public IReadOnlyList<Disqualification> Disqualifications => _disqualifications;

    /// <summary>Those whom the case keeps out now.</summary>
    public IEnumerable<Disqualification> KeptOut => _disqualifications.Where(question => question.Bars);

    /// <summary>Whether the person is kept out of the case.</summary>
    public bool Bars(Guid userId) => KeptOut.Any(question => question.UserId == userId);

    /// <summary>
    /// Whether whoever acts is kept out of the case. Every check of what somebody does asks this. A deputy of somebody who is kept out is kept out too, until a body
    /// has ruled that the deputy is not disqualified.
    /// </summary>
    public bool Bars(Actor actor) => Bars(actor.UserId) || (actor.OnBehalfOf is { } principal && Bars(principal.UserId) && !IsRuledFit(actor.UserId));

    /// <summary>Raises the question about somebody. They are kept out from this moment until it is ruled that they are not disqualified.</summary>
    public Result<Done> RaiseDisqualification(Guid id, Question question, Actor by, DateTimeOffset at)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (question.Ground.Use != LegalReference.ForDisqualification) return DisqualificationErrors.GroundUnknown;
        if (Bars(question.Person.Id)) return DisqualificationErrors.BarredAlready(question.Person.Name);
        _disqualifications.Add(new Disqualification(id, Id, question, by.UserId, at));
        Happened(new DisqualificationRaised(
            id, question.Person.Id, question.Person.Name, question.Ground.Key, question.Body, question.FactId) { Reason = question.Why.Trim() });
        return Done.Ok;
    }

    /// <summary>Records the ruling of the body, by its own secretariat. Nobody records the ruling on themselves; a later ruling takes the place of an earlier.</summary>
    public Result<Done> RuleOnDisqualification(Guid id, Ruling ruling, Actor by, DateTimeOffset at, DateOnly today)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (_disqualifications.Find(candidate => candidate.Id == id) is not { } question) return DisqualificationErrors.NotFound;
        if (by.Persons.Contains(question.UserId) || Bars(by)) return DisqualificationErrors.Barred;
        if (!Secretariats.MayServe(by, question.Body)) return DisqualificationErrors.AnotherBodyRules;
        if (ruling.On > today) return CaseErrors.DateInFuture("RuledOn");
        if (ruling.Rule.Use != LegalReference.ForDisqualification || !ruling.Rule.IsInForce(ruling.On)) return DisqualificationErrors.GroundUnknown.At("Rule");
        Happened(new DisqualificationRuled(
            id, question.UserId, question.Name, ruling.IsDisqualified, question.Body, ruling.On, ruling.MeetingId, ruling.Rule.Key)
        {
            Before = new(question.State.Word()), Reason = ruling.Reason.Trim(),
        });
        question.Decide(ruling, by.UserId, at);
        if (!Bars(question.UserId)) EndReplacementsOf(question.UserId, at);
        return Done.Ok;
    }

    private bool IsRuledFit(Guid userId) => _disqualifications.Exists(question => question.UserId == userId && question.State == DisqualificationState.Fit);
}
