namespace MembershipCases.Domain.Cases.Assessments;

/// <summary>
/// The assessments of a case: a draft for each step, the submitted ones, and their approval. A part of the case.
/// </summary>
public sealed class CaseAssessments
{
    private readonly CaseSteps _steps;
    private readonly List<Assessment> _assessments = [];

    internal CaseAssessments(CaseSteps steps) => _steps = steps;

    /// <summary>Every assessment, including drafts and returned ones.</summary>
    public IReadOnlyList<Assessment> All => _assessments;

    /// <summary>The latest submitted assessment of each office.</summary>
    public IEnumerable<Assessment> Current() =>
        _assessments.Where(assessment => assessment.SubmittedAt is not null)
            .GroupBy(assessment => assessment.OfficeId)
            .Select(group => group.OrderBy(assessment => assessment.SubmittedAt).Last());

    /// <summary>The points that the current assessments propose, each once.</summary>
    internal IReadOnlyList<string> ProposedPoints() =>
        [.. Current().OrderBy(assessment => assessment.Id)
            .SelectMany(assessment => assessment.Text.ProposedPointsByLine()).Distinct()];

    /// <summary>The combined advice, as a fact for the process.</summary>
    internal string Advice() =>
        AdviceRules.Together(Current().Select(assessment => assessment.Text.Advice).OfType<Advice>());

    internal Result<StepDone> Draft(
        Guid membershipId, Guid stepId, AssessmentText text, Actor actor, DateTimeOffset at) =>
        _steps.Find(stepId, StepKind.Assess, actor).Then<StepDone>(step =>
        {
            DraftOf(step, membershipId, () => Guid.CreateVersion7(at)).Draft(text, actor);
            return new StepDone(step, new AssessmentDrafted(step.Token));
        });

    internal Result<StepDone> HandIn(
        Guid membershipId, Guid stepId, AssessmentText text, StepDefinition definition, Actor actor, DateTimeOffset at,
        int year)
    {
        var found = _steps.Find(stepId, StepKind.Assess, actor);
        return _steps.Close(found, Outcomes.Done, null, definition, actor, at).Then<StepDone>(step =>
        {
            var assessment = DraftOf(step, membershipId, () => Guid.CreateVersion7(at));
            assessment.Draft(text, actor);
            assessment.Submit(at, year);
            return new StepDone(step, new CaseAssessed(step.Token, assessment.Id, text, step.InsteadOf));
        });
    }

    /// <summary>
    /// Approves an office's assessment, or returns it with a reason. Nobody approves an assessment that they wrote in.
    /// </summary>
    internal Result<StepDone> Approve(
        Guid stepId, string outcome, string? reason, StepDefinition definition, Actor actor, DateTimeOffset at)
    {
        var found = _steps.Find(stepId, StepKind.Approve, actor);
        if (!found.IsOk) return found.Refused<StepDone>();
        var assessment = Current().FirstOrDefault(candidate => candidate.OfficeId == found.Value.OfficeId);
        if (assessment is null) return CaseErrors.AssessmentMissing;
        if (!FourEyes.MayApprove(actor, assessment)) return FourEyesErrors.ApprovesOwnDraft;
        return _steps.Close(found, outcome, reason, definition, actor, at).Then<StepDone>(step =>
        {
            if (outcome != Outcomes.Approved) return new StepDone(step, Returned(step, assessment));
            assessment.Approve(actor, at);
            return new StepDone(step, Approved(step, assessment));
        });
    }

    /// <summary>
    /// Replaces an office by its successor, in open steps and in what has not been approved, which the successor approves.
    /// </summary>
    internal void MoveToOffice(Guid from, Guid to)
    {
        _steps.MoveToOffice(from, to);
        foreach (var assessment in _assessments.Where(of => of.OfficeId == from && of.ApprovedAt is null))
            assessment.MoveTo(to);
    }

    /// <summary>Copies assessments from an earlier case into the drafts of open steps.</summary>
    internal void CarryOver(IEnumerable<Assessment> earlier, Guid membershipId, Guid openedBy, Func<Guid> newId)
    {
        foreach (var step in _steps.Open.Where(step => step.Kind == StepKind.Assess))
        {
            var same = earlier.FirstOrDefault(assessment => assessment.OfficeId == step.OfficeId);
            if (same is not null) DraftOf(step, membershipId, newId).CarryOver(same, openedBy);
        }
    }

    /// <summary>Whether somebody has begun to write in the step.</summary>
    internal bool HasDraft(Guid stepId) => _assessments.Exists(assessment => assessment.StepId == stepId);

    /// <summary>
    /// Takes back what an undone step did: an approval, or that the assessment was submitted, which then is the draft of
    /// the step that is open again.
    /// </summary>
    internal void Undo(Step undone)
    {
        if (undone.Kind == StepKind.Approve)
            Current().FirstOrDefault(assessment => assessment.OfficeId == undone.OfficeId)?.Unapprove();
        if (undone.Kind == StepKind.Assess)
            _assessments.Find(assessment => assessment.StepId == undone.Id)
                ?.TakeBack(_steps.Open.First(step => step.Token == undone.Token).Id);
    }

    internal IEnumerable<HeldText> Texts() =>
        _assessments.Where(assessment => assessment.SubmittedAt is not null)
            .SelectMany(assessment => assessment.Texts());

    internal void Put(Guid id, string field, string text) =>
        _assessments.Find(assessment => assessment.Id == id)?.Put(field, text);

    private static AssessmentApproved Approved(Step step, Assessment assessment) =>
        new(step.Token, assessment.Id, step.InsteadOf) { Reason = step.Reason };

    private static AssessmentReturned Returned(Step step, Assessment assessment) =>
        new(step.Token, assessment.Id, step.InsteadOf) { Reason = step.Reason };

    private Assessment DraftOf(Step step, Guid membershipId, Func<Guid> newId)
    {
        var draft = _assessments.Find(assessment => assessment.StepId == step.Id);
        if (draft is not null) return draft;
        draft = new Assessment(newId(), membershipId, step.CaseId, step.Id, step.OfficeId!.Value);
        draft.Continue(_assessments.Where(earlier => earlier.OfficeId == step.OfficeId)
            .SelectMany(earlier => earlier.WrittenBy()));
        _assessments.Add(draft);
        return draft;
    }
}
