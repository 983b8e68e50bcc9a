namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>
/// Corrections of a case's records: each keeps what the record said before. A part of the case that owns its list and
/// returns events for the case to record.
/// </summary>
public sealed class CaseCorrections
{
    private readonly Screenable _of;
    private readonly CaseSteps _steps;
    private readonly CaseImpartiality _impartiality;
    private readonly CaseDecisions _decisions;
    private readonly CaseImplementation _implementation;
    private readonly CaseOffices _offices;
    private readonly List<Correction> _all = [];

    internal CaseCorrections(
        Screenable of, CaseSteps steps, CaseImpartiality impartiality, CaseDecisions decisions,
        CaseImplementation implementation, CaseOffices offices)
    {
        (_of, _steps, _impartiality, _decisions) = (of, steps, impartiality, decisions);
        (_implementation, _offices) = (implementation, offices);
    }

    /// <summary>Every correction, including waiting and refused ones.</summary>
    public IReadOnlyList<Correction> All => _all;

    /// <summary>The correction that waits for a second person in what a step recorded, or null.</summary>
    public Correction? WaitingAt(Guid stepId) =>
        _all.Find(correction => correction.StepId == stepId && correction.State == CorrectionState.Waiting);

    /// <summary>The last correction that was made of what a step recorded, or null.</summary>
    public Correction? LastOf(Guid stepId) =>
        _all.Where(correction => correction.StepId == stepId && correction.State == CorrectionState.Made)
            .MaxBy(correction => correction.DecidedAt);

    /// <summary>Whether the person may correct what a body recorded: its own secretariat, unless disqualified.</summary>
    public bool MayCorrect(Actor actor, string body) =>
        Secretariats.MayServe(actor, body) && !_impartiality.IsDisqualified(actor);

    /// <summary>
    /// Corrects what a step recorded. Where the outcome, the text or the votes change, it waits for a second person.
    /// </summary>
    internal Result<IReadOnlyList<HistoryEvent>> Correct(
        Guid stepId, CaseKind of, RecordedContent stated, string reason, DecidingBody decides, Treatment treatment,
        StepDefinition definition, Actor actor, DateOnly today)
    {
        if (Find(stepId) is not { } record) return CorrectionErrors.NothingRecorded;
        var (before, after) = (InFull(record.Content, record.PlaceOf),
            InFull(stated.CompletedBy(record.Content), record.PlaceOf));
        if (Refusal(actor, record.Body) is { } refusal) return refusal;
        if (WaitingAt(stepId) is not null) return CorrectionErrors.Waits;
        if (string.IsNullOrWhiteSpace(reason)) return CorrectionErrors.ReasonMissing;
        if (SameContent.As(after, before)) return CorrectionErrors.Unchanged;
        var errors = Check(of, record, after, decides, treatment, definition, today);
        if (errors.Count > 0) return errors;
        var correction = new Correction(Guid.CreateVersion7(treatment.At), _of.Id, record.Record, record.Id, stepId,
            before, after, reason, actor, treatment.At);
        _all.Add(correction);
        return CorrectionRules.NeedsSecond(before, after)
            ? (List<HistoryEvent>)[CorrectionProposed.Of(correction)]
            : Make(correction, record, null, treatment.At);
    }

    /// <summary>Makes the waiting correction, which another person of the same secretariat proposed.</summary>
    internal Result<IReadOnlyList<HistoryEvent>> Confirm(
        Guid stepId, CaseKind of, DecidingBody decides, Treatment treatment, StepDefinition definition, Actor actor,
        DateOnly today)
    {
        if (WaitingAt(stepId) is not { } waiting || Find(stepId) is not { } record)
            return CorrectionErrors.NothingWaits;
        if (Refusal(actor, record.Body) is { } refusal) return refusal;
        if (!FourEyes.MayConfirm(actor, waiting.By, waiting.OnBehalfOf)) return CorrectionErrors.Own;
        var errors = Check(of, record, waiting.After, decides, treatment, definition, today);
        if (errors.Count > 0) return errors;
        return Make(waiting, record, actor.UserId, treatment.At);
    }

    /// <summary>Refuses the waiting correction; whoever proposed it may withdraw it this way.</summary>
    internal Result<IReadOnlyList<HistoryEvent>> Refuse(Guid stepId, string reason, Actor actor, DateTimeOffset at)
    {
        if (WaitingAt(stepId) is not { } waiting || Find(stepId) is not { } record)
            return CorrectionErrors.NothingWaits;
        if (Refusal(actor, record.Body) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        waiting.Decide(actor.UserId, at, reason.Trim());
        return (List<HistoryEvent>)[new CorrectionRefused(waiting.Id, waiting.By) { Reason = reason.Trim() }];
    }

    /// <summary>Whether the person may correct how it was implemented: a responsible office's case handler.</summary>
    public bool MayCorrectImplementation(Actor actor) =>
        !_impartiality.IsDisqualified(actor) && _offices.Have(actor, Role.CaseHandler);

    /// <summary>
    /// Corrects letter, dates and fee of the implementation, by a responsible office's case handler; at once.
    /// </summary>
    internal Result<IReadOnlyList<HistoryEvent>> CorrectImplementation(
        Implementation to, string reason, int noticeMonths, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        if (!MayCorrectImplementation(actor)) return CorrectionErrors.NotYours;
        if (string.IsNullOrWhiteSpace(reason)) return CorrectionErrors.ReasonMissing;
        return _implementation.Correct(to, noticeMonths, today).Then<IReadOnlyList<HistoryEvent>>(before =>
        {
            var correction = new Correction(Guid.CreateVersion7(at), _of.Id, CorrectedRecord.Implementation, _of.Id,
                null, new() { Implementation = before }, new() { Implementation = to }, reason, actor, at);
            correction.Decide(null, at);
            _all.Add(correction);
            return (List<HistoryEvent>)[CaseCorrected.Of(correction)];
        });
    }

    internal void Put(Guid id, string field, string text) =>
        _all.Find(correction => correction.Id == id)?.Put(field, text);

    private List<Error> Check(
        CaseKind of, CorrectedDecision record, RecordedContent after, DecidingBody decides, Treatment treatment,
        StepDefinition definition, DateOnly today) =>
        [.. CorrectionRules.Check(of, record.Record, record.Content, after, decides, treatment, definition,
            [.. _impartiality.NamesDisqualifiedBy(_decisions.RecordedAt(record.StepId))], today)];

    private List<HistoryEvent> Make(Correction correction, CorrectedDecision record, Guid? confirmedBy, DateTimeOffset at)
    {
        var content = InFull(
            correction.After, field => new TextPlace(correction.Id, CorrectionForm.AfterPrefix + field));
        record.Put(content);
        _steps.Correct(record.StepId, content.Outcome!, content.Reason);
        correction.Decide(confirmedBy, at);
        var moved = _decisions.ReviewUntil is { } until && until != _decisions.InForce()?.ResolvedOn.AddDays(21)
            ? _decisions.OpenReview()
            : null;
        return moved is null ? [CaseCorrected.Of(correction)] : [CaseCorrected.Of(correction), moved];
    }

    private RecordedContent InFull(RecordedContent content, Func<string, TextPlace> placeOf) =>
        content.WithTexts((field, text) => text is null ? null : _of.InFull(placeOf(field), text));

    private CorrectedDecision? Find(Guid stepId) =>
        _decisions.Resolutions.Counting().FirstOrDefault(of => of.StepId == stepId) is { } resolution
            ? CorrectedDecision.Of(resolution)
            : _decisions.Recommendations.Counting().FirstOrDefault(of => of.StepId == stepId) is { } recommendation
                ? CorrectedDecision.Of(recommendation)
                : null;

    private Error? Refusal(Actor actor, string body)
    {
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        return Secretariats.MayServe(actor, body) ? null : CorrectionErrors.NotYours;
    }
}
