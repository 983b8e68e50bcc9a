using MembershipCases.Domain.People;

namespace MembershipCases.Domain.Cases;

/// <content>Who is kept out of the case.</content>
public sealed partial class MembershipCase
{
    private readonly List<Disqualification> _disqualifications = [];

    /// <summary>Every question of disqualification, also those that were ruled away.</summary>
    public IReadOnlyList<Disqualification> Disqualifications => _disqualifications;

    /// <summary>Whether the person is kept out of the case.</summary>
    public bool Bars(Guid userId) => _disqualifications.Exists(question => question.UserId == userId && question.Bars);

    /// <summary>
    /// Whether they are kept out of the case as they act now. A deputy of somebody who is kept out is kept out too, until a body
    /// has ruled that the deputy is not disqualified.
    /// </summary>
    public bool Bars(Actor actor) => Bars(actor.UserId) || (actor.OnBehalfOf is { } principal && Bars(principal.UserId) && !IsRuledFit(actor.UserId));

    /// <summary>Raises the question about somebody. They are kept out from this moment until it is ruled that they are not disqualified.</summary>
    public Result<Done> RaiseDisqualification(Guid id, User person, LegalReference ground, string why, Actor by, DateTimeOffset at)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (ground.Use != LegalReference.ForDisqualification) return DisqualificationErrors.GroundUnknown;
        if (Bars(person.Id)) return DisqualificationErrors.BarredAlready(person.Name);
        _disqualifications.Add(new Disqualification(id, Id, person.Id, person.Name, ground.Key, why.Trim(), by.UserId, at));
        Happened("case.disqualification-raised", new { disqualificationId = id, userId = person.Id, name = person.Name, ground = ground.Key }, reason: why.Trim());
        return Done.Ok;
    }

    /// <summary>Records a body's ruling. Nobody records the ruling on themselves; a later ruling takes the place of an earlier.</summary>
    public Result<Done> RuleOnDisqualification(Guid id, bool isDisqualified, string ruling, Actor by, DateTimeOffset at)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (_disqualifications.Find(candidate => candidate.Id == id) is not { } question) return DisqualificationErrors.NotFound;
        if (Bars(by)) return DisqualificationErrors.Barred;
        Happened(
            "case.disqualification-ruled", new { disqualificationId = id, question.UserId, question.Name, isDisqualified },
            new { state = question.State.Word() }, ruling.Trim());
        question.Rule(isDisqualified, ruling.Trim(), by.UserId, at);
        return Done.Ok;
    }

    private bool IsRuledFit(Guid userId) => _disqualifications.Exists(question => question.UserId == userId && question.State == DisqualificationState.Fit);
}
