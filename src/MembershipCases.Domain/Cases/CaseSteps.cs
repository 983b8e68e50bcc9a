namespace MembershipCases.Domain.Cases;

/// <summary>
/// The steps and timers of a case: the engine opens them, and authorised people complete them. A part of the case.
/// </summary>
public sealed class CaseSteps
{
    private readonly Guid _caseId;
    private readonly CaseOffices _offices;
    private readonly CaseImpartiality _impartiality;
    private readonly List<Step> _steps = [];
    private readonly List<CaseTimer> _timers = [];

    internal CaseSteps(Guid caseId, CaseOffices offices, CaseImpartiality impartiality) =>
        (_caseId, _offices, _impartiality) = (caseId, offices, impartiality);

    /// <summary>Every step that has been opened.</summary>
    public IReadOnlyList<Step> All => _steps;

    /// <summary>Every timer that has been set.</summary>
    public IReadOnlyList<CaseTimer> Timers => _timers;

    /// <summary>The open steps.</summary>
    public IEnumerable<Step> Open => _steps.Where(step => step.IsOpen);

    /// <summary>The way back to an earlier standing.</summary>
    internal WayBack Back => new(this, _steps, _timers);

    /// <summary>The engine's state of the process.</summary>
    internal string State { get; set; } = "";

    /// <summary>When the case ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; internal set; }

    /// <summary>How the case ended; null while it runs.</summary>
    internal string? EndOutcome { get; set; }

    /// <summary>The engine's state before the case ended last; null while it never has.</summary>
    internal string? StateBeforeEnd { get; set; }

    /// <summary>
    /// The day on which the case was suspended; null while it runs. No step of a suspended case can be done.
    /// </summary>
    public DateOnly? SuspendedOn { get; internal set; }

    /// <summary>The open step, if it is of this kind and the person may do it.</summary>
    internal Result<Step> Find(Guid stepId, StepKind kind, Actor actor)
    {
        if (FindOpen(stepId) is not { } step) return EndedAt is null ? CaseErrors.StepNotOpen : CaseErrors.Ended;
        if (SuspendedOn is not null) return CaseErrors.Suspended;
        if (step.Kind != kind) return CaseErrors.StepIsAnother;
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        return _impartiality.MayDo(step, actor) ? step : CaseErrors.NotYourStep;
    }

    internal Step? FindOpen(Guid stepId) => Open.FirstOrDefault(candidate => candidate.Id == stepId);

    /// <summary>Closes a step with an outcome, if the step allows it.</summary>
    internal Result<Step> Close(
        Result<Step> found, string outcome, string? reason, StepDefinition definition, Actor actor, DateTimeOffset at)
    {
        if (!found.IsOk) return found;
        var step = found.Value;
        if (!definition.Outcomes.Contains(outcome)) return CaseErrors.OutcomeUnknown;
        if (definition.ReasonRequiredFor.Contains(outcome) && string.IsNullOrWhiteSpace(reason))
            return CaseErrors.ReasonMissing;
        step.Keep(State);
        step.Close(outcome, reason.TrimmedOrNull(), actor, at, _impartiality.FindReplacement(step, actor)?.InsteadOf);
        return step;
    }

    /// <summary>Applies the engine's answer: steps to open and close, timers to set and drop.</summary>
    internal void Apply(Advance advance, ProcessDefinition definition, DateOnly today, DateTimeOffset at)
    {
        foreach (var token in advance.Closed)
            Open.FirstOrDefault(step => step.Token == token)?.Close(null, null, null, at);
        foreach (var token in advance.TimersDropped)
            _timers.Find(timer => timer.Token == token && timer.ClosedAt is null)?.Close(at);
        foreach (var opened in advance.Opened) OpenOne(opened, definition.Steps[opened.ElementId], today, at);
        foreach (var timer in advance.TimersSet) SetTimer(timer, today, at);
    }

    /// <summary>Fires a timer; null when it was no longer active.</summary>
    internal CaseTimerRanOut? FireTimer(Guid timerId, DateTimeOffset at)
    {
        var timer = _timers.Find(candidate => candidate.Id == timerId && candidate.ClosedAt is null);
        if (timer is null) return null;
        timer.Close(at);
        return new CaseTimerRanOut(timer.ElementId, timer.DueOn);
    }

    /// <summary>Replaces an office by its successor.</summary>
    internal void MoveToOffice(Guid from, Guid to)
    {
        foreach (var step in Open.Where(step => step.OfficeId == from)) step.MoveTo(to);
    }

    /// <summary>Stops what waits for a day: nothing happens by itself any more.</summary>
    internal void StopTimers(DateTimeOffset at)
    {
        foreach (var timer in _timers.Where(timer => timer.ClosedAt is null)) timer.Close(at);
    }

    /// <summary>Moves the active timers that wait for a day which was corrected.</summary>
    internal void MoveTimers(DateOnly from, DateOnly to)
    {
        foreach (var timer in _timers.Where(timer => timer.ClosedAt is null && timer.DueOn == from)) timer.MoveTo(to);
    }

    /// <summary>Gives a closed step the outcome and reason that its record was corrected to.</summary>
    internal void Correct(Guid stepId, string outcome, string? reason) =>
        _steps.Find(step => step.Id == stepId)?.Correct(outcome, reason);

    internal void Put(Guid id, string field, string text) => _steps.Find(step => step.Id == id)?.Put(field, text);

    private void OpenOne(OpenedStep opened, StepDefinition definition, DateOnly today, DateTimeOffset at)
    {
        var office = opened.Office is { } key ? _offices.Find(key) : null;
        _steps.Add(new Step(Guid.CreateVersion7(at), _caseId, opened, definition, office?.OfficeId, at, today));
    }

    private void SetTimer(TimerSet timer, DateOnly today, DateTimeOffset at)
    {
        var due = timer.Date ?? new Deadline(today, timer.After!).Due;
        _timers.Add(new CaseTimer(Guid.CreateVersion7(at), _caseId, timer.Token, timer.ElementId, due, at));
    }
}
