namespace MembershipCases.Domain.Cases.Impartiality;

/// <summary>
/// Who may take part in a case (kommuneloven §§ 11-10 and 13-3, forvaltningsloven § 6): disqualifications and
/// replacements. A part of the case that owns its lists and rules and returns events for the case to record.
/// </summary>
public sealed class CaseImpartiality
{
    private readonly Guid _caseId;
    private readonly List<Disqualification> _disqualifications = [];
    private readonly List<Replacement> _replacements = [];

    internal CaseImpartiality(Guid caseId) => _caseId = caseId;

    /// <summary>
    /// Every disqualification, including those where the body ruled that the person is not disqualified.
    /// </summary>
    public IReadOnlyList<Disqualification> Disqualifications => _disqualifications;

    /// <summary>Every replacement, including ended ones.</summary>
    public IReadOnlyList<Replacement> Replacements => _replacements;

    /// <summary>
    /// The disqualifications in force: those without a ruling yet, and those that a ruling confirmed.
    /// </summary>
    public IEnumerable<Disqualification> InForce =>
        _disqualifications.Where(disqualification => disqualification.IsInForce);

    /// <summary>Names of those who are disqualified and were so at that time already.</summary>
    internal IEnumerable<string> NamesDisqualifiedBy(DateTimeOffset? at) =>
        InForce.Where(known => known.RaisedAt <= at).Select(known => known.Name);

    internal IEnumerable<string> DisqualifiedNames => InForce.Select(disqualification => disqualification.Name);

    /// <summary>Whether the person is disqualified.</summary>
    public bool IsDisqualified(Guid userId) => InForce.Any(disqualification => disqualification.UserId == userId);

    /// <summary>
    /// Whether the acting person is disqualified; every check of authority uses this. The deputy of a disqualified
    /// person is disqualified too, unless a body has ruled that the deputy is not.
    /// </summary>
    public bool IsDisqualified(Actor actor) => IsDisqualified(actor.UserId)
        || (actor.OnBehalfOf is { } principal && IsDisqualified(principal.UserId) && !IsRuledFit(actor.UserId));

    /// <summary>
    /// Whether it is the person's turn to record the ruling on another. When questions are open about everybody in the
    /// line, such a question keeps nobody from ruling on others, so that somebody always does.
    /// </summary>
    /// <param name="about">The person concerned.</param>
    /// <param name="line">Those who record the body's rulings.</param>
    /// <param name="by">Who is to record it.</param>
    public bool MayRuleOn(Guid about, RulingLine line, Actor by)
    {
        bool KeptOut(Guid person) => person == about || IsDisqualified(person);
        return line.HasSomebody(KeptOut)
            ? !IsDisqualified(by) && line.IsTurnOf(by, KeptOut)
            : line.IsTurnOf(by, person => person == about || IsRuledOut(person));
    }

    /// <summary>Whether the person may do the step: as their own, or as a replacement.</summary>
    public bool MayDo(Step step, Actor actor) =>
        !IsDisqualified(actor) && (step.IsFor(actor) || FindReplacement(step, actor) is not null);

    /// <summary>The replacement by which the person does the step; null when it is their own or not theirs.</summary>
    public Replacement? FindReplacement(Step step, Actor actor) =>
        step.IsFor(actor) ? null : _replacements.Find(replacement => replacement.Covers(step, actor));

    /// <summary>
    /// Whether the person may name replacements: the chief commissioner and administrators, unless disqualified.
    /// </summary>
    /// <param name="actor">The person.</param>
    /// <param name="heads">The offices of the chief commissioner.</param>
    public bool MayNameReplacement(Actor actor, IEnumerable<Guid> heads) =>
        !IsDisqualified(actor)
            && (actor.Is(Role.Administrator) || heads.Any(office => actor.Is(Role.Commissioner, office)));

    /// <summary>
    /// Raises an objection to a person's impartiality. The person is disqualified until the body rules otherwise.
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
    /// Records the ruling of the body, by whoever's turn it is. Nobody records a ruling on themselves; a later ruling
    /// replaces an earlier one.
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

    /// <summary>Names a replacement for a disqualified person. It replaces an earlier naming.</summary>
    /// <param name="newId">Generates ids.</param>
    /// <param name="wanted">The replacement and the person replaced.</param>
    /// <param name="places">The replaced person's roles in the case.</param>
    /// <param name="assessments">The case's assessments: nobody is named to approve one that they drafted.</param>
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

    internal void Put(Guid id, string field, string text) =>
        _disqualifications.Find(disqualification => disqualification.Id == id)?.Put(field, text);

    private Error? Refusal(Disqualification ruled, Ruling ruling, Actor by, DateOnly today)
    {
        if (!MayRuleOn(ruled.UserId, ruling.Line, by))
            return by.IsOneOf(ruled.UserId) || IsDisqualified(by)
                ? DisqualificationErrors.Disqualified
                : DisqualificationErrors.AnotherBodyRules;
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
        return assessments.Where(assessment => approves.Contains(assessment.OfficeId))
            .All(assessment => FourEyes.MayApprove(person, assessment))
            ? null
            : ReplacementErrors.Drafted(person.Name);
    }

    private void EndReplacementsOf(Guid userId, DateTimeOffset at)
    {
        foreach (var held in _replacements.Where(held => held.InsteadOf == userId && held.EndedAt is null))
            held.End(at);
    }

    private bool IsRuledOut(Guid userId) => _disqualifications.Exists(
        known => known.UserId == userId && known.State == DisqualificationState.Disqualified);

    private bool IsRuledFit(Guid userId) =>
        _disqualifications.Exists(known => known.UserId == userId && known.State == DisqualificationState.Fit);
}
