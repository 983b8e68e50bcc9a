namespace MembershipCases.Domain.Cases;

/// <content>How steps open and close.</content>
public sealed partial class MembershipCase
{
    /// <summary>Applies the engine's answer: what opens, what closes, what is waited for, whether it is over.</summary>
    /// <param name="advance">The answer.</param>
    /// <param name="definition">The definition it was computed from.</param>
    /// <param name="today">The day in Oslo that deadlines are counted from.</param>
    /// <param name="at">Now, UTC.</param>
    public void Apply(Advance advance, ProcessDefinition definition, DateOnly today, DateTimeOffset at)
    {
        State = advance.State.Json;
        foreach (var token in advance.Closed) _steps.Find(step => step.IsOpen && step.Token == token)?.Close(null, null, null, at);
        foreach (var token in advance.TimersDropped) _timers.Find(timer => timer.Token == token)?.Close(at);
        foreach (var opened in advance.Opened) OpenStep(opened, definition.Steps[opened.ElementId], today, at);
        foreach (var timer in advance.TimersSet) _timers.Add(new CaseTimer(Guid.CreateVersion7(at), Id, timer.Token, timer.ElementId, timer.Date ?? new Deadline(today, timer.After!).Due));
        if (advance.EndOutcome is null) return;
        (EndOutcome, ClosedAt, SuspendedOn) = (advance.EndOutcome, at, null);
        Happened(new CaseEnded(EndOutcome));
    }

    /// <summary>Gives the assessments that are open another deadline than the definition's: one that was set for many cases at once.</summary>
    internal void SetAssessmentsDue(DateOnly to, DateOnly today)
    {
        foreach (var step in _steps.Where(step => step.IsOpen && step.Kind == StepKind.Assess)) step.SetDue(to, today);
    }

    /// <summary>Ends a step on someone's behalf, if it is theirs, open, and can end so.</summary>
    private Result<Step> CloseStep(Guid stepId, StepKind kind, string outcome, string? reason, StepDefinition definition, Actor actor, DateTimeOffset at)
    {
        var found = FindStep(stepId, kind, actor);
        if (!found.IsOk) return found;
        if (!definition.Outcomes.Contains(outcome)) return CaseErrors.OutcomeUnknown;
        if (definition.ReasonRequiredFor.Contains(outcome) && string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        found.Value.Close(outcome, reason.Said(), actor, at, StandsIn(found.Value, actor)?.InsteadOf);
        return found;
    }

    /// <summary>The open step, if it is of the kind and the person's to do, and does not wait for a second person.</summary>
    public Result<Step> FindStep(Guid stepId, StepKind kind, Actor actor) =>
        FindOpen(stepId, kind, actor).Then<Step>(step => WaitingAt(step.Id) is null ? step : FourEyesErrors.Waits);

    private Result<Step> FindOpen(Guid stepId, StepKind kind, Actor actor)
    {
        var step = _steps.Find(candidate => candidate.Id == stepId);
        if (step is null || !step.IsOpen) return ClosedAt is null ? CaseErrors.StepNotOpen : CaseErrors.Ended;
        if (SuspendedOn is not null) return CaseErrors.Suspended;
        if (step.Kind != kind) return CaseErrors.StepIsAnother;
        if (Bars(actor)) return DisqualificationErrors.Barred;
        return IsFor(step, actor) ? step : CaseErrors.NotYourStep;
    }

    /// <summary>A timer has run out. True when it was still waiting.</summary>
    public bool FireTimer(Guid timerId, DateTimeOffset at)
    {
        var timer = _timers.Find(candidate => candidate.Id == timerId && candidate.ClosedAt is null);
        if (timer is null) return false;
        timer.Close(at);
        Happened(new CaseTimerRanOut(timer.ElementId, timer.DueOn));
        return true;
    }

    /// <summary>Follows an office to its successor: open steps and the case itself.</summary>
    public void MoveToOffice(Guid from, Guid to)
    {
        if (ClosedAt is not null || _offices.Find(office => office.OfficeId == from) is not { } held) return;
        held.MoveTo(to);
        foreach (var step in _steps.Where(step => step.IsOpen && step.OfficeId == from)) step.MoveTo(to);
        Happened(new CaseMovedToOffice(to) { Before = new(from) });
    }

    private void OpenStep(OpenedStep opened, StepDefinition definition, DateOnly today, DateTimeOffset at)
    {
        var office = opened.Office is { } key ? _offices.Find(candidate => candidate.Key == key) : null;
        var step = new Step(Guid.CreateVersion7(at), Id, opened, definition, office?.OfficeId, at, today);
        _steps.Add(step);
    }
}
