namespace MembershipCases.Domain.Cases.Undoing;

/// <summary>
/// The reopenings of a case that had ended: it runs again from where it stood before, once an archivist or an
/// administrator has asked for it and another has confirmed it. A part of the case that owns its list and returns events
/// for the case to record.
/// </summary>
public sealed class CaseReopenings
{
    private readonly Guid _caseId;
    private readonly CaseSteps _steps;
    private readonly CaseImpartiality _impartiality;
    private readonly CaseDecisions _decisions;
    private readonly CaseAssessments _assessments;
    private readonly CaseImplementation _implementation;
    private readonly List<Reopening> _all = [];

    internal CaseReopenings(
        Guid caseId, CaseSteps steps, CaseImpartiality impartiality, CaseDecisions decisions,
        CaseAssessments assessments, CaseImplementation implementation)
    {
        (_caseId, _steps, _impartiality) = (caseId, steps, impartiality);
        (_decisions, _assessments, _implementation) = (decisions, assessments, implementation);
    }

    /// <summary>Every reopening, including waiting and refused ones.</summary>
    public IReadOnlyList<Reopening> All => _all;

    /// <summary>The reopening that waits for a second person, or null.</summary>
    public Reopening? Waiting => _all.Find(reopening => reopening.IsWaiting);

    /// <summary>The step with which the case ended, which is done again; null when it was cancelled.</summary>
    public Step? Ending => _steps.Back.Ending;

    /// <summary>Whether the person takes part in reopening it: an archivist or an administrator.</summary>
    public bool MayTakePart(Actor actor) =>
        (actor.Is(Role.Archivist) || actor.Is(Role.Administrator)) && !_impartiality.IsDisqualified(actor);

    /// <summary>Whether the person may confirm the waiting reopening: another than the one who asked for it.</summary>
    public bool MayConfirm(Actor actor) => Waiting is { } waiting && MayTakePart(actor)
        && FourEyes.MayConfirm(actor, waiting.By, waiting.OnBehalfOf);

    /// <summary>Asks for the reopening. Nothing has changed before another person confirms it.</summary>
    internal Result<IReadOnlyList<HistoryEvent>> Propose(Guid id, string reason, Actor actor, DateTimeOffset at)
    {
        if (_steps.EndedAt is not { } ended) return ReopeningErrors.NotEnded;
        if (Refusal(actor) is { } refusal) return refusal;
        if (Waiting is not null) return ReopeningErrors.Waits;
        if (RefusalOfWayBack() is { } gone) return gone;
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        var reopening = new Reopening(id, _caseId, _steps.EndOutcome!, ended, reason, actor, at);
        _all.Add(reopening);
        return (List<HistoryEvent>)[new ReopeningProposed(id, reopening.Outcome) { Reason = reopening.Reason }];
    }

    /// <summary>Reopens the case, as another person asked for.</summary>
    /// <param name="actor">Who confirms it.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="endedOn">The day in Oslo on which the case ended.</param>
    /// <param name="today">The day in Oslo.</param>
    internal Result<IReadOnlyList<HistoryEvent>> Confirm(Actor actor, DateTimeOffset at, DateOnly endedOn, DateOnly today)
    {
        if (Waiting is not { } waiting) return ReopeningErrors.NothingWaits;
        if (Refusal(actor) is { } refusal) return refusal;
        if (!MayConfirm(actor)) return ReopeningErrors.Own;
        if (RefusalOfWayBack() is { } gone) return gone;
        var ending = _steps.Back.Ending;
        _steps.Back.ToBeforeEnd(waiting.Reason, actor, at, endedOn, today);
        if (ending is not null)
        {
            _decisions.Undo(ending.Id, at);
            _assessments.Undo(ending);
        }

        waiting.Decide(actor.UserId, at);
        return (List<HistoryEvent>)[
            new CaseReopened(waiting.Id, waiting.Outcome, waiting.EndedAt, waiting.By, actor.UserId)
            {
                Reason = waiting.Reason,
            }];
    }

    /// <summary>Refuses the waiting reopening; whoever asked for it may withdraw it this way.</summary>
    internal Result<IReadOnlyList<HistoryEvent>> Refuse(string reason, Actor actor, DateTimeOffset at)
    {
        if (Waiting is not { } waiting) return ReopeningErrors.NothingWaits;
        if (Refusal(actor) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        waiting.Decide(actor.UserId, at, reason.Trim());
        return (List<HistoryEvent>)[new ReopeningRefused(waiting.Id, waiting.By) { Reason = reason.Trim() }];
    }

    internal IEnumerable<HeldText> Texts() =>
        _all.Select(reopening => new HeldText(new(reopening.Id, TextsOfParts.Reason), reopening.Reason));

    internal void Put(Guid id, string text) => _all.Find(reopening => reopening.Id == id)?.Put(text);

    private Error? Refusal(Actor actor)
    {
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        return MayTakePart(actor) ? null : ReopeningErrors.NotYours;
    }

    private Error? RefusalOfWayBack()
    {
        if (_implementation.Done is not null) return ReopeningErrors.Implemented;
        return (_steps.Back.Ending is { } ending ? ending.StateBefore : _steps.StateBeforeEnd) is null
            ? ReopeningErrors.PlaceUnknown
            : null;
    }
}
