namespace MembershipCases.Domain.Cases.Undoing;

/// <summary>
/// Undoes the last step of a case while the next has not begun: nothing is deleted, and the process stands where it
/// stood before. A part of the case that returns events for the case to record.
/// </summary>
public sealed class CaseUndoing
{
    private readonly CaseSteps _steps;
    private readonly CaseImpartiality _impartiality;
    private readonly CaseDecisions _decisions;
    private readonly CaseAssessments _assessments;

    internal CaseUndoing(
        CaseSteps steps, CaseImpartiality impartiality, CaseDecisions decisions, CaseAssessments assessments) =>
        (_steps, _impartiality, _decisions, _assessments) = (steps, impartiality, decisions, assessments);

    /// <summary>The last step that somebody did; null when there is none, or the case has ended.</summary>
    public Step? Last => _steps.EndedAt is not null ? null : _steps.Back.LastDone;

    /// <summary>Whether the person may undo the step: the one whose act it was, and an administrator.</summary>
    public bool MayUndo(Step step, Actor actor) => step == Last && !_impartiality.IsDisqualified(actor)
        && (actor.Is(Role.Administrator) || IsActOf(step, actor));

    /// <summary>Undoes the last step.</summary>
    /// <param name="stepId">The step.</param>
    /// <param name="reason">Why.</param>
    /// <param name="onAgendas">The open steps of the case that stand on the agenda of a meeting.</param>
    /// <param name="actor">Who undoes it.</param>
    /// <param name="at">Now, UTC.</param>
    /// <param name="today">The day in Oslo.</param>
    internal Result<IReadOnlyList<HistoryEvent>> Undo(
        Guid stepId, string reason, IReadOnlyCollection<Guid> onAgendas, Actor actor, DateTimeOffset at, DateOnly today)
    {
        if (_steps.EndedAt is not null) return CaseErrors.Ended;
        if (Last is not { } step || step.Id != stepId) return UndoErrors.NotLast;
        if (Refusal(step, onAgendas, actor, today) is { } refusal) return refusal;
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        _steps.Back.To(step, reason.Trim(), actor, at);
        _decisions.Undo(step.Id, at);
        _assessments.Undo(step);
        return (List<HistoryEvent>)[
            new StepUndone(step.Token, step.ElementId, step.Outcome, step.DoneBy) { Reason = reason.Trim() }];
    }

    private Error? Refusal(Step step, IReadOnlyCollection<Guid> onAgendas, Actor actor, DateOnly today)
    {
        if (_impartiality.IsDisqualified(actor)) return DisqualificationErrors.Disqualified;
        if (!MayUndo(step, actor)) return UndoErrors.NotYours;
        if (_steps.SuspendedOn is not null) return CaseErrors.Suspended;
        if (step.Kind == StepKind.Implement) return UndoErrors.InRegister;
        if (step.StateBefore is null) return UndoErrors.PlaceUnknown;
        var next = _steps.Back.OpenedBy(step).Select(opened => opened.Id).ToList();
        return next.Exists(onAgendas.Contains) || next.Exists(HasBegun) || _steps.Back.HasFired(step, today)
            ? UndoErrors.NextHasBegun
            : null;
    }

    private bool HasBegun(Guid stepId) => _decisions.WaitingAt(stepId) is not null || _assessments.HasDraft(stepId);

    private bool IsActOf(Step step, Actor actor) =>
        actor.IsOneOf(step.DoneBy, step.DoneFor, _decisions.RecordedBy(step.Id));
}
