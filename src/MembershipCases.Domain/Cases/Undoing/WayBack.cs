namespace MembershipCases.Domain.Cases.Undoing;

/// <summary>
/// The way back of a case's steps and timers to an earlier standing. Nothing is deleted: what is gone back from stays
/// with a mark, and what is open again is new.
/// </summary>
internal sealed class WayBack(CaseSteps of, List<Step> steps, List<CaseTimer> timers)
{
    /// <summary>The last step that somebody did and nobody undid; null when there is none.</summary>
    public Step? LastDone => steps.Where(step => step is { ClosedAt: not null, DoneBy: not null, UndoneAt: null })
        .OrderBy(step => step.ClosedAt).ThenBy(step => step.Kind).LastOrDefault();

    /// <summary>The step with which the case ended; null when it was cancelled, or ended on a day.</summary>
    public Step? Ending => of.EndOutcome != ProcessWords.Cancelled && LastDone is { } last && last.ClosedAt == of.EndedAt
        ? last
        : null;

    /// <summary>The open steps that the completion of a step has opened.</summary>
    public IEnumerable<Step> OpenedBy(Step done) => of.Open.Where(step => step.OpenedAt >= done.ClosedAt);

    /// <summary>Whether something has happened by itself since a step was done.</summary>
    public bool HasFired(Step done, DateOnly today) => timers.Exists(timer =>
        timer is { UndoneAt: null, ClosedAt: not null } && timer.ClosedAt >= done.ClosedAt && timer.DueOn <= today);

    /// <summary>
    /// Opens a done step again, with everything that its completion closed, and closes what it opened. The process
    /// stands where it stood before.
    /// </summary>
    public void To(Step done, string reason, Actor by, DateTimeOffset at)
    {
        var since = done.ClosedAt!.Value;
        foreach (var opened in OpenedBy(done).ToList())
        {
            opened.Close(null, null, null, at);
            opened.Undo(null, null, at);
        }

        done.Undo(by.UserId, reason, at);
        steps.Add(new Step(Guid.CreateVersion7(at), done));
        OpenAgain(since, at);
        foreach (var timer in timers.Where(timer => timer.UndoneAt is null && timer.SetAt >= since)) timer.Undo(at);
        of.State = done.StateBefore!;
    }

    /// <summary>
    /// Lets the case run again from where it stood before it ended: with the step that ended it open again, or with
    /// those that were open when it was cancelled. Each has the time that it had left on the day when the case ended.
    /// </summary>
    public void ToBeforeEnd(string reason, Actor by, DateTimeOffset at, DateOnly endedOn, DateOnly today)
    {
        if (Ending is { } ending) To(ending, reason, by, at);
        else
        {
            OpenAgain(of.EndedAt!.Value, at);
            of.State = of.StateBeforeEnd!;
        }

        (of.EndedAt, of.EndOutcome) = (null, null);
        foreach (var step in of.Open) step.Resume(endedOn, today, reason, DeadlineChangeKind.Reopened);
    }

    /// <summary>Opens again what the process closed by itself at a moment.</summary>
    private void OpenAgain(DateTimeOffset closedAt, DateTimeOffset at)
    {
        foreach (var closed in steps.FindAll(
            step => step.UndoneAt is null && step.DoneBy is null && step.ClosedAt == closedAt))
        {
            closed.Undo(null, null, at);
            steps.Add(new Step(Guid.CreateVersion7(at), closed));
        }

        foreach (var closed in timers.FindAll(timer => timer.UndoneAt is null && timer.ClosedAt == closedAt))
        {
            closed.Undo(at);
            timers.Add(new CaseTimer(Guid.CreateVersion7(at), closed));
        }
    }
}
