namespace MembershipCases.Domain.Cases;

/// <summary>How what was resolved in a case is carried out. A part of the case.</summary>
internal sealed class CaseImplementation(Guid caseId, CaseSteps steps, CaseDecisions decisions)
{
    /// <summary>How it was carried out; null until it was.</summary>
    public Implementation? Done { get; set; }

    /// <summary>Records that the resolution or mandate was carried out.</summary>
    /// <param name="stepId">The step.</param>
    /// <param name="done">How.</param>
    /// <param name="noticeMonths">How many months' notice the organisation asks for; 0 for none.</param>
    /// <param name="definition">What the process says of the step.</param>
    /// <param name="actor">Who records it.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<StepDone> Record(
        Guid stepId, Implementation done, int noticeMonths, StepDefinition definition, Actor actor, DateTimeOffset at,
        DateOnly today)
    {
        var errors = ImplementationRules.Check(done, noticeMonths, today).ToList();
        if (errors.Count > 0) return errors;
        if (decisions.InForce()?.Adopts(done.Point) == false) return CaseErrors.PointNotAdopted;
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
