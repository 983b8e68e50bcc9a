namespace MembershipCases.Domain.Cases;

/// <summary>
/// A case about joining, withdrawing from, or re-evaluating one membership: its assessments, recommendations,
/// resolutions and implementation. The engine decides which steps open next; <see cref="Apply"/> applies its answer.
/// The parts of the case own their lists and rules. They are changed only through the case, which records the events,
/// and share its row and version.
/// </summary>
[SubjectName("MembershipCase")]
public sealed class MembershipCase : Screenable
{
    private readonly CaseOffices _offices = new();
    private readonly CaseSteps _steps;
    private readonly CaseAssessments _assessments;
    private readonly CaseImplementation _implementation;

    private MembershipCase(Guid id)
    {
        Id = id;
        Impartiality = new CaseImpartiality(id);
        _steps = new CaseSteps(id, _offices, Impartiality);
        _assessments = new CaseAssessments(_steps);
        Decisions = new CaseDecisions(_steps, Impartiality, _assessments.ProposedPoints);
        Ends = new ResolutionEnds(_steps, Impartiality, Decisions);
        _implementation = new CaseImplementation(id, _steps, Decisions, Ends);
        Corrections = new CaseCorrections(this, _steps, Impartiality, Decisions, _implementation, _offices);
        Undoing = new CaseUndoing(_steps, Impartiality, Decisions, _assessments);
        Reopenings = new CaseReopenings(id, _steps, Impartiality, Decisions, _assessments, _implementation);
        Deadlines = new CaseDeadlines(_steps);
        Delegation = new CaseDelegation(_steps, Impartiality);
        Rights = new CaseRights(_offices, Impartiality);
        Publication = new Publication(_offices, Impartiality);
    }

    /// <summary>Who may take part.</summary>
    public CaseImpartiality Impartiality { get; }

    /// <summary>Who may move, plan, relate and cancel it.</summary>
    public CaseRights Rights { get; }

    /// <summary>Changes to its deadlines.</summary>
    public CaseDeadlines Deadlines { get; }

    /// <summary>Who may read its papers.</summary>
    public Publication Publication { get; }

    /// <summary>Its recommendations and resolutions.</summary>
    public CaseDecisions Decisions { get; }

    /// <summary>Corrections of what was recorded in it.</summary>
    public CaseCorrections Corrections { get; }

    /// <summary>Who decides it, and by which rule.</summary>
    public CaseDelegation Delegation { get; }

    /// <summary>Which of its resolutions were withdrawn or set aside.</summary>
    public ResolutionEnds Ends { get; }

    /// <summary>Whether its last step can be undone.</summary>
    public CaseUndoing Undoing { get; }

    /// <summary>Whether it can be reopened once it has ended.</summary>
    public CaseReopenings Reopenings { get; }

    /// <summary>Year of the case number.</summary>
    public int Year { get; private set; }

    /// <summary>Sequence of the case number within the year.</summary>
    public int Sequence { get; private set; }

    /// <summary>The case number.</summary>
    public CaseNumber Number => new(Year, Sequence);

    /// <summary>What the case is about.</summary>
    public CaseKind Kind { get; private set; }

    /// <summary>The membership it is about.</summary>
    public Guid MembershipId { get; private set; }

    /// <summary>Its title.</summary>
    public string Title { get; private set; } = "";

    /// <summary>Where the case comes from.</summary>
    public Origin Origin { get; private set; }

    /// <summary>The mandate it answers, or null.</summary>
    public Guid? MandateId { get; private set; }

    /// <summary>The mandate's strength, or null.</summary>
    public MandateStrength? MandateStrength { get; private set; }

    /// <summary>Who decides the case.</summary>
    public DecidingBody DecidingBody { get => Delegation.Body; private set => Delegation.Body = value; }

    /// <summary>The key of the rule under which it was delegated to the city government; null when it was not.</summary>
    public string? DelegatedUnder { get => Delegation.Under; private set => Delegation.Under = value; }

    /// <summary>The version of the process definition that it started with.</summary>
    public int DefinitionVersion { get; private set; }

    /// <summary>The engine's state of the process.</summary>
    public string State { get => _steps.State; private set => _steps.State = value; }

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt { get; private set; }

    /// <summary>Who opened it.</summary>
    public Guid OpenedBy { get; private set; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? ClosedAt { get => _steps.EndedAt; private set => _steps.EndedAt = value; }

    /// <summary>How it ended, as the definition names it; null while it runs.</summary>
    public string? EndOutcome { get => _steps.EndOutcome; private set => _steps.EndOutcome = value; }

    /// <summary>The engine's state before it ended last; null while it never has.</summary>
    public string? StateBeforeEnd { get => _steps.StateBeforeEnd; private set => _steps.StateBeforeEnd = value; }

    /// <summary>The case that led to this one, such as a re-evaluation that advised withdrawal.</summary>
    public Guid? PredecessorId { get; private set; }

    /// <summary>The register's date that it answers; each is answered once. Null when it was opened ahead of it.</summary>
    public DateOnly? ReevaluationDueOn { get; private set; }

    /// <summary>The last day to request a legality review (kommuneloven § 27-1); null before a resolution.</summary>
    public DateOnly? LegalityReviewUntil { get => Decisions.ReviewUntil; private set => Decisions.ReviewUntil = value; }

    /// <summary>How the resolution was implemented; null before that.</summary>
    public Implementation? Implementation { get => _implementation.Done; private set => _implementation.Done = value; }

    /// <summary>The responsible offices, in order; the first leads.</summary>
    public IReadOnlyList<CaseOffice> Offices => _offices.All;

    /// <summary>Every step that has been opened.</summary>
    public IReadOnlyList<Step> Steps => _steps.All;

    /// <summary>Every timer that has been set.</summary>
    public IReadOnlyList<CaseTimer> Timers => _steps.Timers;

    /// <summary>Every assessment, including returned ones.</summary>
    public IReadOnlyList<Assessment> Assessments => _assessments.All;

    /// <summary>Every recommendation.</summary>
    public IReadOnlyList<Recommendation> Recommendations => Decisions.Recommendations;

    /// <summary>Every resolution.</summary>
    public IReadOnlyList<Resolution> Resolutions => Decisions.Resolutions;

    /// <summary>Treatments that needed a second person.</summary>
    public IReadOnlyList<PendingTreatment> Pending => Decisions.Pending;

    /// <summary>Every correction, including waiting and refused ones.</summary>
    public IReadOnlyList<Correction> Corrected => Corrections.All;

    /// <summary>Every end of one of its resolutions.</summary>
    public IReadOnlyList<ResolutionEnd> ResolutionEnds => Ends.All;

    /// <summary>Every reopening, including waiting and refused ones.</summary>
    public IReadOnlyList<Reopening> Reopened => Reopenings.All;

    /// <summary>Every disqualification, including those that the body ruled against.</summary>
    public IReadOnlyList<Disqualification> Disqualifications => Impartiality.Disqualifications;

    /// <summary>Every replacement, including ended ones.</summary>
    public IReadOnlyList<Replacement> Replacements => Impartiality.Replacements;

    /// <summary>The day on which it was suspended; null while it runs.</summary>
    public DateOnly? SuspendedOn { get => _steps.SuspendedOn; private set => _steps.SuspendedOn = value; }

    /// <summary>The meeting of the deciding body that it is planned for; null when none was chosen.</summary>
    public Guid? PlannedMeetingId { get => Deadlines.PlannedMeetingId; private set => Deadlines.PlannedMeetingId = value; }

    /// <summary>When its papers became public; null while they are preparatory. Once public they stay so.</summary>
    public DateTimeOffset? PublishedAt { get => Publication.PublishedAt; private set => Publication.PublishedAt = value; }

    /// <summary>Opens a case. The caller starts the process.</summary>
    public static Result<MembershipCase> Open(
        Guid id, CaseNumber number, NewCase wanted, int definitionVersion, Actor actor, DateTimeOffset at)
    {
        if (wanted.Offices.Count == 0) return CaseErrors.OfficeMissing;
        if (wanted.DecidingBody != DecidingBody.Council) return DelegationErrors.NotByOpener;
        var opened = new MembershipCase(id)
        {
            Year = number.Year,
            Sequence = number.Sequence,
            Kind = wanted.Kind,
            MembershipId = wanted.MembershipId,
            Title = wanted.Title.Trim(),
            Origin = wanted.Origin,
            MandateId = wanted.Mandate?.Id,
            MandateStrength = wanted.Mandate?.Text.Strength,
            DecidingBody = wanted.DecidingBody,
            DefinitionVersion = definitionVersion,
            PredecessorId = wanted.PredecessorId,
            ReevaluationDueOn = wanted.ReevaluationDueOn,
            OpenedAt = at,
            OpenedBy = actor.UserId,
        };
        opened._offices.Add(id, wanted.Offices);
        opened.Happened(new CaseOpened(
            number.ToString(), wanted.Kind.Word(), wanted.MembershipId, opened.Title, wanted.Origin.Word(),
            wanted.DecidingBody.Word(), opened.MandateId, wanted.PredecessorId, wanted.ReevaluationDueOn,
            [.. wanted.Offices.Select(office => office.Key)], definitionVersion));
        return opened;
    }

    /// <summary>The facts that the process's conditions, loops and timers use.</summary>
    public ProcessFacts Facts() => FactsOfCase.Of(this, _assessments.Advice(), _offices.Keys);

    /// <summary>The outcome by which the process goes on from a step that was done.</summary>
    public string WayOn(Step done) => Decisions.WayOn(done, Kind);

    /// <summary>The latest assessment of each office.</summary>
    public IEnumerable<Assessment> CurrentAssessments() => _assessments.Current();

    /// <summary>Applies the engine's answer: steps, timers, and whether the process has ended.</summary>
    public void Apply(Advance advance, ProcessDefinition definition, DateOnly today, DateTimeOffset at)
    {
        var before = State;
        State = advance.State.Json;
        _steps.Apply(advance, definition, today, at);
        if (advance.EndOutcome is null) return;
        StateBeforeEnd = before;
        (EndOutcome, ClosedAt, SuspendedOn) = (advance.EndOutcome, at, null);
        Happened(new CaseEnded(EndOutcome));
    }

    /// <summary>Fires a timer. True when it was active.</summary>
    public bool FireTimer(Guid timerId, DateTimeOffset at)
    {
        var ranOut = _steps.FireTimer(timerId, at);
        if (ranOut is not null) Happened(ranOut);
        return ranOut is not null;
    }

    /// <summary>Replaces an office by its successor, in the case and its open steps.</summary>
    public void MoveToOffice(Guid from, Guid to)
    {
        if (ClosedAt is not null || !_offices.Move(from, to)) return;
        _assessments.MoveToOffice(from, to);
        Happened(new CaseMovedToOffice(to) { Before = new(from) });
    }

    /// <summary>Copies assessments from the preceding case into drafts.</summary>
    public void CarryOver(IEnumerable<Assessment> assessments, Func<Guid> newId) =>
        _assessments.CarryOver(assessments, MembershipId, OpenedBy, newId);

    /// <summary>Saves a draft of an assessment.</summary>
    public Result<Step> Draft(Guid stepId, AssessmentText text, Actor actor, DateTimeOffset at) =>
        Happened(_assessments.Draft(MembershipId, stepId, text, actor, at));

    /// <summary>Submits an assessment.</summary>
    public Result<Step> Assess(
        Guid stepId, AssessmentText text, StepDefinition definition, Actor actor, DateTimeOffset at, int year) =>
        text.Advice is { } advice && AdviceRules.For(Kind).Contains(advice)
            ? Happened(_assessments.HandIn(MembershipId, stepId, text, definition, actor, at, year))
            : CaseErrors.AdviceDoesNotFit;

    /// <summary>Approves an office's assessment, or returns it with a reason. Nobody approves what they drafted.</summary>
    public Result<Step> Approve(
        Guid stepId, string outcome, string? reason, StepDefinition definition, Actor actor, DateTimeOffset at) =>
        Happened(_assessments.Approve(stepId, outcome, reason, definition, actor, at));

    /// <summary>Records a body's recommendation to the next, or that it returns, postpones or drops the case.</summary>
    public Result<Step> Recommend(
        Guid stepId, Treatment treatment, IReadOnlyList<RecommendationPoint> points, Attendance who,
        StepDefinition definition, Actor actor) =>
        Happened(Decisions.Recommend(stepId, Kind, DecidingBody, treatment, points, who, definition, actor));

    /// <summary>Records a body's resolution; one that does not follow from the votes waits for a second person.</summary>
    public Result<Step> Resolve(
        Guid stepId, Treatment treatment, ResolutionText text, StepDefinition definition, Actor actor) =>
        Happened(Decisions.Resolve(stepId, Kind, DecidingBody, treatment, text, definition, actor));

    /// <summary>Records a waiting treatment that is still valid; the person who proposed it may not confirm it.</summary>
    public Result<Step> Confirm(Guid stepId, Treatment treatment, StepDefinition definition, Actor actor) =>
        Happened(Decisions.Confirm(stepId, Kind, DecidingBody, treatment, definition, actor));

    /// <summary>Refuses a waiting treatment; whoever proposed it may withdraw it this way.</summary>
    public Result<Done> Refuse(Guid stepId, StepKind kind, string reason, Actor actor, DateTimeOffset at) =>
        Happened(Decisions.Refuse(stepId, kind, reason, actor, at));

    /// <summary>Records the implementation of the resolution or mandate.</summary>
    public Result<Step> Implement(
        Guid stepId, Implementation done, int noticeMonths, StepDefinition definition, Actor actor, DateTimeOffset at,
        DateOnly today, DateOnly? mandatedOn = null) =>
        Happened(_implementation.Record(
            stepId, done, Kind == CaseKind.Withdraw ? noticeMonths : 0, definition, actor, at, today, mandatedOn));

    /// <summary>Puts right what was recorded: a part of the case does it, and what has happened is recorded here.</summary>
    public Result<Done> Amend(Func<MembershipCase, Result<IReadOnlyList<HistoryEvent>>> amend)
    {
        var amended = amend(this);
        foreach (var happened in amended.Value ?? []) Happened(happened);
        return amended.Then(_ => Done.Ok);
    }

    /// <summary>Opens the three weeks in which members of the council may request a review (kommuneloven § 27-1).</summary>
    public void OpenLegalityReview() => Happened<LegalityReviewOpened?>(Decisions.OpenReview());

    /// <summary>Cancels the case before it is implemented and off every agenda, by an administrator or the lead handler.</summary>
    public Result<Done> Cancel(string reason, Actor actor, bool isOnAgenda = false)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (Rights.RefusalToCancel(actor) is { } refusal) return refusal;
        if (Implementation is not null && !Ends.StopTheCase) return CaseErrors.AlreadyImplemented;
        if (Decisions.HasWaiting) return FourEyesErrors.Waits;
        if (isOnAgenda) return CaseErrors.OnAnAgenda;
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        Happened(new CaseCancelled { Reason = reason.Trim() });
        return Done.Ok;
    }

    /// <summary>Relates the case to another. The person must be allowed to plan one of them.</summary>
    public Result<CaseRelation> RelateTo(MembershipCase other, string? note, Actor actor)
    {
        if (!Rights.MayArrange(actor) && !other.Rights.MayArrange(actor)) return CaseErrors.NotYourStep;
        var relation = CaseRelation.Between(Id, other.Id, note);
        if (!relation.IsOk) return relation;
        Happened(new CaseRelated(other.Id, other.Number.ToString(), note));
        other.Happened(new CaseRelated(Id, Number.ToString(), note));
        return relation;
    }

    /// <summary>Raises an objection to a person's impartiality, who is disqualified until the body rules otherwise.</summary>
    public Result<Done> RaiseDisqualification(Guid id, Objection objection, Actor by, DateTimeOffset at) =>
        (ClosedAt is null ? Rights.RefusalToRaise(by, objection.Person.Id, DecidingBody) : CaseErrors.Ended) is { } refusal
            ? refusal : Happened(Impartiality.Raise(id, objection, by.UserId, at));

    /// <summary>Records the ruling of the body, by whoever's turn it is; a later ruling replaces an earlier one.</summary>
    public Result<Done> RuleOnDisqualification(Guid id, Ruling ruling, Actor by, DateTimeOffset at, DateOnly today) =>
        ClosedAt is not null ? CaseErrors.Ended : Happened(Impartiality.RuleOn(id, ruling, by, at, today));

    /// <summary>Names a replacement who does the steps of a disqualified person in this case.</summary>
    public Result<Done> NameReplacement(Func<Guid> newId, Nomination wanted, Actor by, DateTimeOffset at) =>
        ClosedAt is not null
        ? CaseErrors.Ended
        : Happened(Impartiality.NameReplacement(newId, wanted, _offices.PlacesOf(wanted.InsteadOf), Assessments, by, at));

    /// <summary>Chooses who decides the case, by the chief commissioner. A plan for a meeting of the other body ends.</summary>
    public Result<Done> SetDecidingBody(Delegation wanted, Actor by, DateOnly today) =>
        Happened(Delegation.Choose(wanted, MandateId is not null, by, today))
            .Then(_ => Happened(Deadlines.PlanFor(null, "", today)));

    /// <summary>Suspends the case. Until it is resumed its steps cannot be done and its deadlines do not run.</summary>
    public Result<Done> Suspend(string reason, Actor actor, DateOnly today) =>
        CheckDeadlineMove(reason, actor).Then(_ => Happened(Deadlines.Suspend(reason, today)));

    /// <summary>Resumes the case. Each open step gets the time that it had left when the case was suspended.</summary>
    public Result<Done> Resume(string reason, Actor actor, DateOnly today) =>
        CheckDeadlineMove(reason, actor).Then(_ => Happened(Deadlines.Resume(reason, today)));

    /// <summary>Moves the deadline of an open step.</summary>
    public Result<Done> ExtendDeadline(Guid stepId, DateOnly to, string reason, Actor actor, DateOnly today) =>
        CheckDeadlineMove(reason, actor).Then(_ => Happened(Deadlines.Extend(stepId, to, reason, today)));

    /// <summary>Plans the case for a meeting of the deciding body, or for none.</summary>
    /// <param name="meeting">The meeting; null to cancel the plan.</param>
    /// <param name="body">The deciding body according to the case's definition.</param>
    /// <param name="actor">Who plans it.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> PlanFor(Meeting? meeting, string body, Actor actor, DateOnly today)
    {
        if (!Rights.MayArrange(actor)) return CaseErrors.NotYourStep;
        return ClosedAt is not null ? CaseErrors.Ended : Happened(Deadlines.PlanFor(meeting, body, today));
    }

    /// <summary>Makes its papers public before a meeting does.</summary>
    public Result<Done> Publish(Actor actor, DateTimeOffset at) => Happened(Publication.Publish(actor, at));

    /// <summary>Puts an open step on a meeting's agenda, which makes the papers public: nobody disqualified does.</summary>
    public Result<Done> PutOnAgenda(Meeting meeting, Guid itemId, Step step, string itemNumber, Actor actor, DateTimeOffset at)
    {
        if (Impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        if (step.Body != meeting.Body || !step.IsOpen) return MeetingErrors.StepIsNotForThisBody;
        if (Decisions.RefusalOf(step, meeting.Id, meeting.On) is { } refusal) return refusal.At("StepId");
        var put = meeting.Put(itemId, Id, step.Id, step.Token, itemNumber);
        return put.IsOk ? Happened<CasePublished?>(Publication.Publish(at)) : put;
    }

    /// <inheritdoc/>
    public override IEnumerable<HeldText> Texts() => this.TextsOf(_assessments, _implementation);

    private protected override void Put(TextPlace place, string text) =>
        this.PutInParts(place, text, _steps, _assessments, _implementation);

    private Result<Step> Happened(Result<StepDone> decided)
    {
        foreach (var happened in decided.Value?.Events ?? []) Happened(happened);
        return decided.Then<Step>(done => done.Step);
    }

    private Result<Done> CheckDeadlineMove(string reason, Actor actor)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (!Rights.MayMoveDeadlines(actor)) return CaseErrors.NotYourStep;
        return string.IsNullOrWhiteSpace(reason) ? CaseErrors.ReasonMissing : Done.Ok;
    }
}
