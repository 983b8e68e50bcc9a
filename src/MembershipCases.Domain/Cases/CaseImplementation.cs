namespace MembershipCases.Domain.Cases;

/// <summary>Records how a resolution was implemented. A part of the case.</summary>
internal sealed class CaseImplementation(Guid caseId, CaseSteps steps, CaseDecisions decisions)
{
    public Implementation? Done { get; set; }

    public Result<StepDone> Record(
        Guid stepId, Implementation done, int noticeMonths, StepDefinition definition, Actor actor, DateTimeOffset at,
        DateOnly today, DateOnly? mandatedOn)
    {
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

    private static Error? RefusalOf(Resolution resolution, int point)
    {
        if (!resolution.Adopts(point)) return CaseErrors.PointNotAdopted;
        var changing = Resolution.Implementable(resolution.Points).ToList();
        return changing.Count == 0 || changing.Exists(candidate => candidate.Number == point)
            ? null
            : PointErrors.PointChangesNothing(changing[0].Number);
    }

    public IEnumerable<HeldText> Texts()
    {
        if (!string.IsNullOrWhiteSpace(Done?.Reason)) yield return new(new(caseId, TextsOfParts.Reason), Done.Reason);
        if (!string.IsNullOrWhiteSpace(Done?.Fee)) yield return new(new(caseId, TextsOfParts.Fee), Done.Fee);
    }

    public void Put(Guid id, string field, string text)
    {
        if (id != caseId || Done is null) return;
        Done = field == TextsOfParts.Fee ? Done with { Fee = text } : Done with { Reason = text };
    }
}
