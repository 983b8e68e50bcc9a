namespace MembershipCases.Domain.Cases;

/// <summary>Records how a resolution was implemented. A part of the case.</summary>
internal sealed class CaseImplementation(Guid caseId, CaseSteps steps, CaseDecisions decisions)
{
    public Implementation? Done { get; set; }

    public Result<StepDone> Record(
        Guid stepId, Implementation done, int noticeMonths, StepDefinition definition, Actor actor, DateTimeOffset at,
        DateOnly today)
    {
        var errors = ImplementationRules.Check(done, noticeMonths, today).ToList();
        if (errors.Count > 0) return errors;
        if (decisions.InForce() is { } resolution && (done.Point is not { } point || !resolution.Adopts(point)))
            return CaseErrors.PointNotAdopted;
        var found = steps.Find(stepId, StepKind.Implement, actor);
        return steps.Close(found, Outcomes.Implemented, done.Reason, definition, actor, at).Then<StepDone>(step =>
        {
            Done = done;
            return new StepDone(step, new CaseImplemented(step.Token, done, step.InsteadOf) { Reason = done.Reason });
        });
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
