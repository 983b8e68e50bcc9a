namespace MembershipCases.Domain.Cases;

/// <summary>Records how a resolution was implemented. A part of the case.</summary>
internal sealed class CaseImplementation(
    Guid caseId, CaseSteps steps, CaseDecisions decisions, ResolutionEnds ends)
{
    public Implementation? Done { get; set; }

    public Result<StepDone> Record(
        Guid stepId, Implementation done, int noticeMonths, StepDefinition definition, Actor actor, DateTimeOffset at,
        DateOnly today, DateOnly? mandatedOn)
    {
        if (ends.StopTheCase) return ResolutionEndErrors.Stopped;
        var resolvedOn = decisions.InForce()?.ResolvedOn ?? mandatedOn;
        var errors = ImplementationRules.Check(done, noticeMonths, resolvedOn, today).ToList();
        if (errors.Count > 0) return errors;
        if (decisions.InForce() is { } resolution && RefusalOf(resolution, done.Point) is { } refusal) return refusal;
        var found = steps.Find(stepId, StepKind.Implement, actor);
        return steps.Close(found, Outcomes.Implemented, done.Reason, definition, actor, at).Then<StepDone>(step =>
        {
            Done = done;
            return new StepDone(step, new CaseImplemented(step.Token, done, step.InsteadOf) { Reason = done.Reason });
        });
    }

    private static Error? RefusalOf(Resolution resolution, int? point)
    {
        if (point is not { } number || !resolution.Adopts(number)) return CaseErrors.PointNotAdopted;
        var changing = Resolution.Implementable(resolution.Points).ToList();
        return changing.Count == 0 || changing.Exists(candidate => candidate.Number == point)
            ? null
            : PointErrors.PointChangesNothing(changing[0].Number);
    }

    /// <summary>
    /// Corrects letter, dates and fee by the same rules as when they were recorded; the point stays. Returns what they
    /// were.
    /// </summary>
    public Result<Implementation> Correct(Implementation to, int noticeMonths, DateOnly today)
    {
        if (Done is not { } before) return CorrectionErrors.NothingRecorded;
        if (to == before) return CorrectionErrors.Unchanged;
        if (to.Point != before.Point) return CorrectionErrors.ChangesOutcome.At(nameof(Implementation.Point));
        var errors = ImplementationRules.Check(to, noticeMonths, decisions.InForce()?.ResolvedOn, today).ToList();
        if (errors.Count > 0) return errors;
        Done = to;
        if (to.EffectiveOn != before.EffectiveOn) steps.MoveTimers(before.EffectiveOn, to.EffectiveOn);
        return before;
    }

    public IEnumerable<HeldText> Texts()
    {
        if (!string.IsNullOrWhiteSpace(Done?.Reason))
            yield return TextsOfParts.Held(caseId, TextsOfParts.Reason, Done.Reason);
        if (!string.IsNullOrWhiteSpace(Done?.Fee))
            yield return TextsOfParts.Held(caseId, TextsOfParts.Fee, Done.Fee);
    }

    public void Put(Guid id, string field, string text)
    {
        if (id != caseId || Done is null) return;
        Done = field == TextsOfParts.Fee ? Done with { Fee = text } : Done with { Reason = text };
    }
}
