namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// Recommendations and resolutions of a case, and treatments that wait for a second person. A part of the case that
/// owns its lists and returns events for the case to record.
/// </summary>
public sealed class CaseDecisions
{
    private readonly CaseSteps _steps;
    private readonly CaseImpartiality _impartiality;
    private readonly Func<IReadOnlyList<string>> _proposed;
    private readonly List<Recommendation> _recommendations = [];
    private readonly List<Resolution> _resolutions = [];
    private readonly List<PendingTreatment> _pending = [];

    internal CaseDecisions(CaseSteps steps, CaseImpartiality impartiality, Func<IReadOnlyList<string>> proposed) =>
        (_steps, _impartiality, _proposed) = (steps, impartiality, proposed);

    /// <summary>Every recommendation.</summary>
    public IReadOnlyList<Recommendation> Recommendations => _recommendations;

    /// <summary>Every resolution.</summary>
    public IReadOnlyList<Resolution> Resolutions => _resolutions;

    /// <summary>Treatments that needed a second person.</summary>
    public IReadOnlyList<PendingTreatment> Pending => _pending;

    /// <summary>Whether a treatment waits for a second person.</summary>
    internal bool HasWaiting => _pending.Exists(pending => pending.State == PendingState.Waiting);

    /// <summary>The treatment of a step that waits for a second person, or null.</summary>
    public PendingTreatment? WaitingAt(Guid stepId) =>
        _pending.Find(pending => pending.StepId == stepId && pending.State == PendingState.Waiting);

    /// <summary>The resolution to implement: the last that adopted something, or null.</summary>
    public Resolution? InForce() =>
        _resolutions.Counting().Where(resolution => Outcomes.IsAdopting(resolution.Outcome))
            .OrderBy(resolution => resolution.RecordedAt).LastOrDefault();

    /// <summary>The outcome by which the process goes on: a resolution to change nothing goes as a rejection.</summary>
    internal string WayOn(Step step, CaseKind of) =>
        _resolutions.Find(resolution => resolution.StepId == step.Id)?.DecidesAgainst(of) == true
            ? Outcomes.Rejected
            : step.Outcome!;

    /// <summary>The last day to request a legality review (kommuneloven § 27-1); null before a resolution.</summary>
    internal DateOnly? ReviewUntil { get; set; }

    /// <summary>Opens the three weeks for a legality review of the resolution in force; null when there is none.</summary>
    internal LegalityReviewOpened? OpenReview()
    {
        if (InForce() is not { } resolution) return null;
        ReviewUntil = resolution.ResolvedOn.AddDays(21);
        return new LegalityReviewOpened(ReviewUntil.Value);
    }

    /// <summary>Who wrote what the step recorded, though another may have confirmed it; null when it recorded nothing.</summary>
    internal Guid? RecordedBy(Guid stepId) =>
        _resolutions.Find(resolution => resolution.StepId == stepId)?.RecordedBy
            ?? _recommendations.Find(recommendation => recommendation.StepId == stepId)?.RecordedBy;

    /// <summary>What an undone step recorded stays and no longer counts.</summary>
    internal void Undo(Guid stepId, DateTimeOffset at)
    {
        if (InForce()?.StepId == stepId) ReviewUntil = null;
        _resolutions.Find(resolution => resolution.StepId == stepId)?.Undo(at);
        _recommendations.Find(recommendation => recommendation.StepId == stepId)?.Undo(at);
    }

    /// <summary>The day of the step's resolution; null when there is none.</summary>
    public DateOnly? ResolvedOn(Guid stepId) =>
        _resolutions.Find(resolution => resolution.StepId == stepId)?.ResolvedOn;

    /// <summary>When the step's recommendation or resolution was recorded; null when there is none.</summary>
    internal DateTimeOffset? RecordedAt(Guid stepId) =>
        _resolutions.Find(resolution => resolution.StepId == stepId)?.RecordedAt
            ?? _recommendations.Find(recommendation => recommendation.StepId == stepId)?.RecordedAt;

    /// <summary>
    /// Records a body's recommendation to the next body, or that it returns, postpones or drops the case.
    /// </summary>
    internal Result<StepDone> Recommend(
        Guid stepId, CaseKind of, DecidingBody decides, Treatment treatment, IReadOnlyList<RecommendationPoint> points,
        Attendance who, StepDefinition definition, Actor actor)
    {
        var met = who.Without(treatment.DisqualifiedMembers);
        points = CompletePoints.Of(points, of);
        var errors = RecommendationRules.Check(of, decides, treatment, points, met, _impartiality.DisqualifiedNames);
        errors.AddRange(CheckMeeting(stepId, treatment));
        if (errors.Count > 0) return errors;
        return Close(stepId, StepKind.Recommend, treatment, definition, actor).Then<StepDone>(step =>
        {
            var kept = treatment.Outcome == Outcomes.Recommended ? points : [];
            var recommendation = new Recommendation(Guid.CreateVersion7(treatment.At), step, treatment, kept, met);
            _recommendations.Add(recommendation);
            return new StepDone(step, CaseRecommended.Of(recommendation));
        });
    }

    /// <summary>
    /// Records a body's resolution. One whose outcome does not follow from the votes waits for a second person, and the
    /// step stays open.
    /// </summary>
    internal Result<StepDone> Resolve(
        Guid stepId, CaseKind of, DecidingBody decides, Treatment treatment, ResolutionText text,
        StepDefinition definition, Actor actor)
    {
        var errors = Check(stepId, of, decides, treatment, text, definition);
        if (errors.Count > 0) return errors;
        text = Complete(text, of, definition.Kind);
        return ResolutionRules.IsOverride(treatment, text)
            ? Propose(stepId, treatment, text, definition, actor)
            : Record(stepId, treatment, text, definition, actor);
    }

    /// <summary>
    /// Confirms the waiting treatment. It is checked again, since somebody may have been disqualified in the meantime.
    /// </summary>
    internal Result<StepDone> Confirm(
        Guid stepId, CaseKind of, DecidingBody decides, Treatment treatment, StepDefinition definition, Actor actor)
    {
        if (WaitingAt(stepId) is not { } pending) return FourEyesErrors.NothingWaits;
        var step = _steps.Find(stepId, definition.Kind, actor);
        if (!step.IsOk) return step.Refused<StepDone>();
        if (!FourEyes.MayConfirm(actor, pending.ProposedBy, pending.ProposedFor)) return FourEyesErrors.Own;
        var errors = Check(stepId, of, decides, treatment, pending.Text, definition);
        if (errors.Count > 0) return errors;
        pending.Decide(PendingState.Confirmed, actor.UserId, treatment.At);
        var text = Complete(pending.Text, of, definition.Kind);
        var confirmed = new TreatmentConfirmed(step.Value.Token, pending.Id, pending.ProposedBy);
        return Record(stepId, treatment, text, definition, actor)
            .Then<StepDone>(recorded => recorded with { Events = [confirmed, .. recorded.Events] });
    }

    /// <summary>
    /// Refuses the waiting treatment, so that nothing is recorded. The person who proposed it may withdraw it this way.
    /// </summary>
    internal Result<TreatmentRefused> Refuse(Guid stepId, StepKind kind, string reason, Actor actor, DateTimeOffset at)
    {
        if (WaitingAt(stepId) is not { } pending) return FourEyesErrors.NothingWaits;
        var step = _steps.Find(stepId, kind, actor);
        if (!step.IsOk) return step.Refused<TreatmentRefused>();
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        pending.Decide(PendingState.Refused, actor.UserId, at, reason.Trim());
        return new TreatmentRefused(step.Value.Token, pending.Id, pending.ProposedBy) { Reason = reason.Trim() };
    }

    /// <summary>Why a meeting cannot treat a step of its body; null when it can.</summary>
    internal Error? RefusalOf(Step step, Guid meetingId, DateOnly metOn) =>
        TreatmentMeetings.Refusal([.. _recommendations.Counting(), .. _resolutions.Counting()], step, meetingId, metOn);

    /// <summary>Replaces a text of a decision, or the reason that it shares with the step.</summary>
    internal void Put(Guid id, string field, string text)
    {
        _recommendations.Find(recommendation => recommendation.Id == id || recommendation.StepId == id)?.Put(
            field, text);
        _resolutions.Find(resolution => resolution.Id == id || resolution.StepId == id)?.Put(field, text);
    }

    private IEnumerable<Error> CheckMeeting(Guid stepId, Treatment treatment)
    {
        if (PostponementRules.Check(treatment) is { } error) yield return error;
        if (_steps.FindOpen(stepId) is { } step && RefusalOf(step, treatment.MeetingId, treatment.MetOn) is { } refusal)
            yield return refusal;
    }

    private ResolutionText Complete(ResolutionText text, CaseKind of, StepKind kind) =>
        text with { Points = CompletePoints.Of(text.Points, Recommended(kind), of) };

    private IReadOnlyList<RecommendationPoint>? Recommended(StepKind kind) =>
        RecommendedTexts.To(kind, _recommendations, _proposed);

    private List<Error> Check(
        Guid stepId, CaseKind of, DecidingBody decides, Treatment treatment, ResolutionText stated,
        StepDefinition definition) =>
    [
        .. RecommendedTexts.Check(treatment.Outcome, stated.Points, Recommended(definition.Kind)),
        .. CheckMeeting(stepId, treatment),
        .. ResolutionRules.Check(
            of, definition, decides, treatment, Complete(stated, of, definition.Kind),
            [.. _impartiality.DisqualifiedNames]),
    ];

    private Result<StepDone> Propose(
        Guid stepId, Treatment treatment, ResolutionText text, StepDefinition definition, Actor actor)
    {
        var found = Find(stepId, definition.Kind, actor);
        if (!found.IsOk) return found.Refused<StepDone>();
        if (!definition.Outcomes.Contains(treatment.Outcome)) return CaseErrors.OutcomeUnknown;
        var pending = new PendingTreatment(Guid.CreateVersion7(treatment.At), found.Value, treatment, text, actor);
        _pending.Add(pending);
        return new StepDone(found.Value, TreatmentProposed.Of(pending, found.Value.Token, treatment.ItemNumber));
    }

    private Result<StepDone> Record(
        Guid stepId, Treatment treatment, ResolutionText text, StepDefinition definition, Actor actor) =>
        Close(stepId, definition.Kind, treatment, definition, actor).Then<StepDone>(step =>
        {
            var confirmedBy = treatment.By == actor.UserId ? (Guid?)null : actor.UserId;
            var resolution = new Resolution(Guid.CreateVersion7(treatment.At), step, treatment, text, confirmedBy);
            _resolutions.Add(resolution);
            return new StepDone(step, CaseResolved.Of(resolution));
        });

    /// <summary>The open step, unless a treatment of it waits for a second person.</summary>
    private Result<Step> Find(Guid stepId, StepKind kind, Actor actor) =>
        _steps.Find(stepId, kind, actor).Then<Step>(step => WaitingAt(step.Id) is null ? step : FourEyesErrors.Waits);

    private Result<Step> Close(
        Guid stepId, StepKind kind, Treatment treatment, StepDefinition definition, Actor actor) =>
        _steps.Close(Find(stepId, kind, actor), treatment.Outcome, treatment.Reason, definition, actor, treatment.At);
}
