namespace MembershipCases.Domain.Cases;

/// <content>Nobody records alone a resolution that does not follow from the numbers.</content>
public sealed partial class MembershipCase
{
    private readonly List<PendingTreatment> _pending = [];

    /// <summary>Treatments that needed another person.</summary>
    public IReadOnlyList<PendingTreatment> Pending => _pending;

    /// <summary>The treatment of a step that waits for another person, or null.</summary>
    public PendingTreatment? WaitingAt(Guid stepId) => _pending.Find(pending => pending.StepId == stepId && pending.State == PendingState.Waiting);

    /// <summary>What a person of the secretariat wrote takes effect, confirmed by another. It is checked again: somebody may have been kept out since.</summary>
    public Result<Step> Confirm(Guid stepId, Treatment treatment, StepDefinition definition, Actor actor)
    {
        if (WaitingAt(stepId) is not { } pending) return FourEyesErrors.NothingWaits;
        var step = FindOpen(stepId, definition.Kind, actor);
        if (!step.IsOk) return step;
        if (actor.Persons.Contains(pending.ProposedBy)) return FourEyesErrors.Own;
        var errors = CheckResolution(definition.Kind, treatment, pending.Text).ToList();
        if (errors.Count > 0) return errors;
        pending.Decide(PendingState.Confirmed, actor.UserId, treatment.At);
        Happened(new TreatmentConfirmed(step.Value.Token, pending.Id, pending.ProposedBy));
        return Record(stepId, treatment, pending.Text, definition, actor);
    }

    /// <summary>What waited is not recorded, and nothing has happened. Whoever wrote it may take it back.</summary>
    public Result<Done> Refuse(Guid stepId, StepKind kind, string reason, Actor actor, DateTimeOffset at)
    {
        if (WaitingAt(stepId) is not { } pending) return FourEyesErrors.NothingWaits;
        var step = FindOpen(stepId, kind, actor);
        if (!step.IsOk) return step.Refused<Done>();
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        pending.Decide(PendingState.Refused, actor.UserId, at, reason.Trim());
        Happened(new TreatmentRefused(step.Value.Token, pending.Id, pending.ProposedBy) { Reason = reason.Trim() });
        return Done.Ok;
    }

    private Result<Step> Propose(Guid stepId, Treatment treatment, ResolutionText text, StepDefinition definition, Actor actor)
    {
        var step = FindStep(stepId, definition.Kind, actor);
        if (!step.IsOk) return step;
        if (!definition.Outcomes.Contains(treatment.Outcome)) return CaseErrors.OutcomeUnknown;
        var pending = new PendingTreatment(Guid.CreateVersion7(treatment.At), step.Value, treatment, text);
        _pending.Add(pending);
        Happened(new TreatmentProposed(
            step.Value.Token, pending.Id, pending.MeetingId, treatment.ItemNumber, pending.Outcome, pending.Text) { Reason = pending.Reason });
        return step;
    }
}
