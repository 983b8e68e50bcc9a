namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// A copy of a case for one user. Its texts are filled only as far as they are disclosed. Questions of authority are
/// delegated to the case itself, which is not accessible through the copy.
/// </summary>
public sealed class ShownCase
{
    private readonly MembershipCase _case;

    internal ShownCase(MembershipCase of, Disclosure disclosure, CasePapers papers)
    {
        (_case, Disclosure) = (of, disclosure);
        Steps = [.. of.Steps.Select(step => new ShownStep(step, disclosure))];
        Assessments = papers.Assessments(disclosure);
        Recommendations = papers.Recommendations(disclosure);
        Resolutions = papers.Resolutions(disclosure);
        Corrections = papers.Corrections(disclosure);
        ResolutionEnds = papers.ResolutionEnds(disclosure);
        Reopenings = papers.Reopenings(disclosure);
        Disqualifications = [
            .. of.Disqualifications.Select(question => new ShownDisqualification(question, disclosure))];
        Replacements = [.. of.Replacements.Select(replacement => new ShownReplacement(replacement, disclosure))];
        Implementation = of.Implementation is not { } done ? null : done with
        {
            Reason = disclosure.Paper(of.Id, TextsOfParts.Reason, done.Reason),
            Fee = disclosure.Paper(of.Id, TextsOfParts.Fee, done.Fee),
        };
    }

    /// <summary>What the user may read of it.</summary>
    public Disclosure Disclosure { get; }

    /// <summary>Time-ordered id.</summary>
    public Guid Id => _case.Id;

    /// <summary>The version, which a command must state.</summary>
    public int Version => _case.Version;

    /// <summary>Year of the case number.</summary>
    public int Year => _case.Year;

    /// <summary>Sequence of the case number within the year.</summary>
    public int Sequence => _case.Sequence;

    /// <summary>The case number.</summary>
    public CaseNumber Number => _case.Number;

    /// <summary>What the case is about.</summary>
    public CaseKind Kind => _case.Kind;

    /// <summary>The membership it is about.</summary>
    public Guid MembershipId => _case.MembershipId;

    /// <summary>Its title.</summary>
    public string Title => _case.Title;

    /// <summary>Where the case comes from.</summary>
    public Origin Origin => _case.Origin;

    /// <summary>Who decides.</summary>
    public DecidingBody DecidingBody => _case.DecidingBody;

    /// <summary>The key of the rule under which it was delegated to the city government; null when it was not.</summary>
    public string? DelegatedUnder => _case.DelegatedUnder;

    /// <summary>The version of its process definition.</summary>
    public int DefinitionVersion => _case.DefinitionVersion;

    /// <summary>When it was opened.</summary>
    public DateTimeOffset OpenedAt => _case.OpenedAt;

    /// <summary>Who opened it.</summary>
    public Guid OpenedBy => _case.OpenedBy;

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? ClosedAt => _case.ClosedAt;

    /// <summary>How it ended, as the definition names it; null while it runs.</summary>
    public string? EndOutcome => _case.EndOutcome;

    /// <summary>The last day to request a legality review; null before a resolution.</summary>
    public DateOnly? LegalityReviewUntil => _case.LegalityReviewUntil;

    /// <summary>The day on which it was suspended; null while it runs.</summary>
    public DateOnly? SuspendedOn => _case.SuspendedOn;

    /// <summary>The meeting of the deciding body that it is planned for; null when none was chosen.</summary>
    public Guid? PlannedMeetingId => _case.PlannedMeetingId;

    /// <summary>When its papers became public; null while they are preparatory.</summary>
    public DateTimeOffset? PublishedAt => _case.PublishedAt;

    /// <summary>The responsible offices.</summary>
    public IReadOnlyList<CaseOffice> Offices => _case.Offices;

    /// <summary>Every timer that has been set.</summary>
    public IReadOnlyList<CaseTimer> Timers => _case.Timers;

    /// <summary>Treatments that needed a second person; shown to the secretariat of their body.</summary>
    public IReadOnlyList<PendingTreatment> Pending => _case.Pending;

    /// <summary>Every step that has been opened.</summary>
    public IReadOnlyList<ShownStep> Steps { get; }

    /// <summary>The assessments, including drafts and returned ones; empty when withheld.</summary>
    public IReadOnlyList<ShownAssessment> Assessments { get; }

    /// <summary>Every recommendation.</summary>
    public IReadOnlyList<ShownRecommendation> Recommendations { get; }

    /// <summary>Every resolution.</summary>
    public IReadOnlyList<ShownResolution> Resolutions { get; }

    /// <summary>Every correction, oldest first; waiting and refused ones are shown to those who may decide.</summary>
    public IReadOnlyList<ShownCorrection> Corrections { get; }

    /// <summary>Which of its resolutions were withdrawn or set aside.</summary>
    public IReadOnlyList<ShownResolutionEnd> ResolutionEnds { get; }

    /// <summary>Whether the resolution to implement was withdrawn or set aside, so that it goes no further.</summary>
    public bool IsStopped => ResolutionInForce() is { } last && ResolutionEnds.Any(end => end.ResolutionId == last.Id);

    /// <summary>Whether the person may record that a resolution was withdrawn or set aside.</summary>
    public bool MayEnd(ShownResolution resolution, Actor actor) =>
        resolution.UndoneAt is null && _case.Ends.MayRecord(actor, resolution.Body);

    /// <summary>Its reopenings, oldest first; waiting and refused ones are shown to those who take part in them.</summary>
    public IReadOnlyList<ShownReopening> Reopenings { get; }

    /// <summary>Whether the person takes part in reopening it.</summary>
    public bool MayReopen(Actor actor) => _case.Reopenings.MayTakePart(actor);

    /// <summary>Whether the person may confirm the reopening that waits, which another has asked for.</summary>
    public bool MayConfirmReopening(Actor actor) => _case.Reopenings.MayConfirm(actor);

    /// <summary>Every disqualification.</summary>
    public IReadOnlyList<ShownDisqualification> Disqualifications { get; }

    /// <summary>Every replacement, including ended ones.</summary>
    public IReadOnlyList<ShownReplacement> Replacements { get; }

    /// <summary>How the resolution was implemented; null before that.</summary>
    public Implementation? Implementation { get; }

    /// <summary>The latest assessment of each office.</summary>
    public IEnumerable<ShownAssessment> CurrentAssessments() => Assessments
        .Where(assessment => assessment.SubmittedAt is not null)
        .GroupBy(assessment => assessment.OfficeId)
        .Select(group => group.OrderBy(assessment => assessment.SubmittedAt).Last());

    /// <summary>The resolution to implement: the last that adopted something, or null.</summary>
    public ShownResolution? ResolutionInForce() =>
        Resolutions.Where(resolution => resolution.UndoneAt is null && Outcomes.IsAdopting(resolution.Outcome))
            .OrderBy(resolution => resolution.RecordedAt).LastOrDefault();

    /// <summary>The treatment of a step that waits for a second person, or null.</summary>
    public PendingTreatment? WaitingAt(Guid stepId) => _case.Decisions.WaitingAt(stepId);

    /// <summary>Whether the person may do the step.</summary>
    public bool MayDo(ShownStep step, Actor actor) => _case.Impartiality.MayDo(step.Itself, actor);

    /// <summary>The replacement by which the person does the step; null when it is their own or not theirs.</summary>
    public ShownReplacement? FindReplacement(ShownStep step, Actor actor) =>
        _case.Impartiality.FindReplacement(step.Itself, actor) is { } found
            ? Replacements.Single(replacement => replacement.Id == found.Id)
            : null;

    /// <summary>Whether the acting person is disqualified in it.</summary>
    public bool IsDisqualified(Actor actor) => _case.Impartiality.IsDisqualified(actor);

    /// <summary>Whether the person may undo the step: their own act, the last one; an administrator any last one.</summary>
    public bool MayUndo(ShownStep step, Actor actor) => _case.Undoing.MayUndo(step.Itself, actor);

    /// <summary>Whether the person may correct what a body recorded in it.</summary>
    public bool MayCorrect(Actor actor, string body) => _case.Corrections.MayCorrect(actor, body);

    /// <summary>Whether the person may correct how it was implemented.</summary>
    public bool MayCorrectImplementation(Actor actor) => _case.Corrections.MayCorrectImplementation(actor);

    /// <summary>
    /// The corrections of a record that the person may see: those that were made, and for those who may correct it
    /// themselves all.
    /// </summary>
    public IEnumerable<AnyShownCorrection> CorrectionsOf(Guid recordId, Actor actor, string? body) =>
        [.. Corrections.Where(correction => correction.RecordId == recordId
            && (correction.State == CorrectionState.Made || (body is not null && MayCorrect(actor, body))))];

    /// <summary>Whether the person may raise the question of disqualification about somebody.</summary>
    public bool MayRaise(Actor actor, Guid about) => _case.Rights.MayRaise(actor, about, DecidingBody);

    /// <summary>Whether it is the person's turn to record the ruling on a disqualification.</summary>
    public bool MayRuleOn(ShownDisqualification question, RulingLine line, Actor actor) =>
        _case.Impartiality.MayRuleOn(question.UserId, line, actor);

    /// <summary>Whether the person may name replacements.</summary>
    public bool MayNameReplacement(Actor actor, IEnumerable<Guid> heads) =>
        _case.Impartiality.MayNameReplacement(actor, heads);

    /// <summary>Whether the person may choose the deciding body now.</summary>
    public bool MayChooseDecidingBody(Actor actor, IEnumerable<Guid> heads) =>
        _case.Delegation.IsOpen && _case.Delegation.MayChoose(actor, heads);

    /// <summary>The person's roles in the responsible offices.</summary>
    public IReadOnlyList<Authority> PlacesOf(Actor actor) => _case.Rights.PlacesOf(actor);

    /// <summary>Whether the person may move its deadlines.</summary>
    public bool MayMoveDeadlines(Actor actor) => _case.Rights.MayMoveDeadlines(actor);

    /// <summary>Whether the person may plan it for a meeting and relate it to other cases.</summary>
    public bool MayArrange(Actor actor) => _case.Rights.MayArrange(actor);

    /// <summary>Whether the person may make its papers public before a meeting does.</summary>
    public bool MayPublish(Actor actor) => _case.Publication.MayPublish(actor);
}
