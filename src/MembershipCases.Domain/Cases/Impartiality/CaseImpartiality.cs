namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>
/// Who may take part in a case (kommuneloven §§ 11-10 and 13-3, forvaltningsloven § 6): who is disqualified, and who
/// does their steps instead. A part of the case that owns its lists and rules, and returns what happened for the case
/// to record.
/// </summary>
public sealed class CaseImpartiality
{
    private readonly Guid _caseId;
    private readonly List<Disqualification> _disqualifications = [];
    private readonly List<Replacement> _replacements = [];

    internal CaseImpartiality(Guid caseId) => _caseId = caseId;

    /// <summary>Every disqualification that was raised, also those that were ruled away.</summary>
    public IReadOnlyList<Disqualification> Disqualifications => _disqualifications;

    /// <summary>Everybody who was ever named in another's place.</summary>
    public IReadOnlyList<Replacement> Replacements => _replacements;

    /// <summary>
    /// The disqualifications in force: those that wait for a ruling, and those that a ruling confirmed.
    /// </summary>
    public IEnumerable<Disqualification> InForce =>
        _disqualifications.Where(disqualification => disqualification.IsInForce);

    /// <summary>The names of the disqualified.</summary>
    internal IEnumerable<string> DisqualifiedNames => InForce.Select(disqualification => disqualification.Name);

    /// <summary>Whether the person is disqualified.</summary>
    public bool IsDisqualified(Guid userId) => InForce.Any(disqualification => disqualification.UserId == userId);

    /// <summary>
    /// Whether whoever acts is disqualified. Every check of what somebody does asks this. A deputy of somebody who is
    /// disqualified is disqualified too, until a body has ruled that the deputy is not.
    /// </summary>
    public bool IsDisqualified(Actor actor) => IsDisqualified(actor.UserId)
        || (actor.OnBehalfOf is { } principal && IsDisqualified(principal.UserId) && !IsRuledFit(actor.UserId));

    /// <summary>Whether the person may do the step: as their own, or in the place of one who is disqualified.</summary>
    public bool MayDo(Step step, Actor actor) =>
        !IsDisqualified(actor) && (step.IsFor(actor) || FindReplacement(step, actor) is not null);

    /// <summary>By which naming the person does the step; null when it is their own, or not theirs at all.</summary>
    public Replacement? FindReplacement(Step step, Actor actor) =>
        step.IsFor(actor) ? null : _replacements.Find(replacement => replacement.Covers(step, actor));

    /// <summary>
    /// Whether the person may name replacements: the chief commissioner and an administrator, unless disqualified.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="heads">The offices of the chief commissioner.</param>
    public bool MayNameReplacement(Actor actor, IEnumerable<Guid> heads) =>
        !IsDisqualified(actor)
            && (actor.Is(Role.Administrator) || heads.Any(office => actor.Is(Role.Commissioner, office)));

    /// <summary>
    /// Raises an objection to somebody. They are disqualified from this moment until it is ruled that they are not.
    /// </summary>
    internal Result<DisqualificationRaised> Raise(Guid id, Objection objection, Guid by, DateTimeOffset at)
    {
        var (person, ground) = (objection.Person, objection.Ground);
        if (ground.Use != LegalReference.ForDisqualification) return DisqualificationErrors.GroundUnknown;
        if (IsDisqualified(person.Id)) return DisqualificationErrors.DisqualifiedAlready(person.Name);
        _disqualifications.Add(new Disqualification(id, _caseId, objection, by, at));
        return new DisqualificationRaised(id, person.Id, person.Name, ground.Key, objection.Body, objection.FactId)
        {
            Reason = objection.Why.Trim(),
        };
    }

    /// <summary>
    /// Takes in the ruling of the body, by its own secretariat. Nobody records the ruling on themselves; a later ruling
    /// takes the place of an earlier.
    /// </summary>
    internal Result<DisqualificationRuled> RuleOn(Guid id, Ruling ruling, Actor by, DateTimeOffset at, DateOnly today)
    {
        var ruled = _disqualifications.Find(candidate => candidate.Id == id);
        if (ruled is null) return DisqualificationErrors.NotFound;
        if (Refusal(ruled, ruling, by, today) is { } refusal) return refusal;
        var before = ruled.State;
        ruled.Decide(ruling, by.UserId, at);
        if (!IsDisqualified(ruled.UserId)) EndReplacementsOf(ruled.UserId, at);
        return new DisqualificationRuled(
            id, ruled.UserId, ruled.Name, ruling.IsDisqualified, ruled.Body, ruling.On, ruling.MeetingId,
            ruling.Rule.Key)
        {
            Before = new(before.Word()), Reason = ruling.Reason.Trim(),
        };
    }

    /// <summary>
    /// Names somebody who does what a disqualified person would do. It takes the place of an earlier naming.
    /// </summary>
    /// <param name="newId">Gives ids.</param>
    /// <param name="wanted">Who in whose place.</param>
    /// <param name="places">What the replaced does in the case.</param>
    /// <param name="assessments">The case's assessments: nobody is named to approve what they drafted.</param>
    /// <param name="by">Who names them.</param>
    /// <param name="at">Now, UTC.</param>
    internal Result<ReplacementNamed> NameReplacement(
        Func<Guid> newId, Nomination wanted, IReadOnlyList<Authority> places, IEnumerable<Assessment> assessments,
        Actor by,
        DateTimeOffset at)
    {
        if (IsDisqualified(by)) return DisqualificationErrors.Disqualified;
        if (!MayNameReplacement(by, wanted.Heads)) return CaseErrors.NotYourStep;
        if (string.IsNullOrWhiteSpace(wanted.Reason)) return CaseErrors.ReasonMissing;
        if (Refusal(wanted, places, assessments) is { } refusal) return refusal;
        foreach (var place in places)
        {
            _replacements.Find(
                held => held.EndedAt is null && (held.Role, held.OfficeId) == (place.Role, place.OfficeId))?.End(at);
            _replacements.Add(new Replacement(newId(), _caseId, place, wanted, by.UserId, at));
        }

        return new ReplacementNamed(
            wanted.Person.UserId, wanted.Person.Name, wanted.InsteadOf.UserId,
            [.. places.Select(place => new ReplacementNamed.Place(place.Role.Word(), place.OfficeId))]) {
                Reason = wanted.Reason.Trim() };
    }

    /// <summary>Writes a text in its place.</summary>
    internal void Put(Guid id, string field, string text) =>
        _disqualifications.Find(disqualification => disqualification.Id == id)?.Put(field, text);

    private Error? Refusal(Disqualification ruled, Ruling ruling, Actor by, DateOnly today)
    {
        if (by.Persons.Contains(ruled.UserId) || IsDisqualified(by)) return DisqualificationErrors.Disqualified;
        if (!Secretariats.MayServe(by, ruled.Body)) return DisqualificationErrors.AnotherBodyRules;
        if (ruling.On > today) return CaseErrors.DateInFuture("RuledOn");
        var isGround = ruling.Rule.Use == LegalReference.ForDisqualification && ruling.Rule.IsInForce(ruling.On);
        return isGround ? null : DisqualificationErrors.GroundUnknown.At("Rule");
    }

    private Error? Refusal(Nomination wanted, IReadOnlyList<Authority> places, IEnumerable<Assessment> assessments)
    {
        var person = wanted.Person;
        if (places.Count == 0 || !IsDisqualified(wanted.InsteadOf))
            return ReplacementErrors.NotAway(wanted.InsteadOf.Name);
        if (IsDisqualified(person)) return ReplacementErrors.IsDisqualified(person.Name);
        if (!places.All(place => person.Is(place.Role))) return ReplacementErrors.LacksTheRole(person.Name);
        var approves = places.Where(place => place.Role == Role.Commissioner).Select(place => place.OfficeId).ToList();
        return FourEyes.MayBecomeApprover(person,
            assessments.Where(assessment => approves.Contains(assessment.OfficeId)))
            ? null
            : ReplacementErrors.Drafted(person.Name);
    }

    private void EndReplacementsOf(Guid userId, DateTimeOffset at)
    {
        foreach (var held in _replacements.Where(held => held.InsteadOf == userId && held.EndedAt is null))
            held.End(at);
    }

    private bool IsRuledFit(Guid userId) =>
        _disqualifications.Exists(known => known.UserId == userId && known.State == DisqualificationState.Fit);
}
