namespace MembershipCases.Domain.Cases.Assessments;

/// <summary>
/// The assessments of a case: a draft for each step, what was handed in, and its approval. A part of the case.
/// </summary>
public sealed class CaseAssessments
{
    private readonly CaseSteps _steps;
    private readonly List<Assessment> _assessments = [];

    internal CaseAssessments(CaseSteps steps) => _steps = steps;

    /// <summary>Every assessment, also drafts and those that were returned.</summary>
    public IReadOnlyList<Assessment> All => _assessments;

    /// <summary>The latest of each office, of those that were handed in.</summary>
    public IEnumerable<Assessment> Current() =>
        _assessments.Where(assessment => assessment.SubmittedAt is not null)
            .GroupBy(assessment => assessment.OfficeId)
            .Select(group => group.OrderBy(assessment => assessment.SubmittedAt).Last());

    /// <summary>What they advise together, for the process to choose its way by.</summary>
    internal string Advice() =>
        AdviceRules.Together(Current().Select(assessment => assessment.Text.Advice).OfType<Advice>());

    /// <summary>Keeps a draft without handing it in.</summary>
    internal Result<StepDone> Draft(
        Guid membershipId, Guid stepId, AssessmentText text, Actor actor, DateTimeOffset at) =>
        _steps.Find(stepId, StepKind.Assess, actor).Then<StepDone>(step =>
        {
            DraftOf(step, membershipId, () => Guid.CreateVersion7(at)).Draft(text, actor);
            return new StepDone(step, new AssessmentDrafted(step.Token));
        });

    /// <summary>Hands an assessment in.</summary>
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
    /// Approves an office's assessment, or returns it with a reason. Nobody approves what they drafted.
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

    /// <summary>Takes assessments over from an earlier case into the drafts of open steps.</summary>
    internal void CarryOver(IEnumerable<Assessment> earlier, Guid membershipId, Guid openedBy, Func<Guid> newId)
    {
        foreach (var step in _steps.Open.Where(step => step.Kind == StepKind.Assess))
        {
            var same = earlier.FirstOrDefault(assessment => assessment.OfficeId == step.OfficeId);
            if (same is not null) DraftOf(step, membershipId, newId).CarryOver(same, openedBy);
        }
    }

    internal IEnumerable<HeldText> Texts() =>
        _assessments.Where(assessment => assessment.SubmittedAt is not null)
            .SelectMany(assessment => assessment.Texts());

    internal void Put(Guid id, string field, string text) =>
        _assessments.Find(assessment => assessment.Id == id)?.Put(field, text);

    /// <summary>Takes them out of a copy that is shown to somebody who may not read them.</summary>
    private static AssessmentApproved Approved(Step step, Assessment assessment) =>
        new(step.Token, assessment.Id, step.InsteadOf) { Reason = step.Reason };

    private static AssessmentReturned Returned(Step step, Assessment assessment) =>
        new(step.Token, assessment.Id, step.InsteadOf) { Reason = step.Reason };

    private Assessment DraftOf(Step step, Guid membershipId, Func<Guid> newId)
    {
        var draft = _assessments.Find(assessment => assessment.StepId == step.Id);
        if (draft is not null) return draft;
        draft = new Assessment(newId(), membershipId, step.CaseId, step.Id, step.OfficeId!.Value);
        _assessments.Add(draft);
        return draft;
    }
}
