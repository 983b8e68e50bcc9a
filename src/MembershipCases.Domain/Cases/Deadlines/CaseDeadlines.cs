namespace MembershipCases.Domain.Cases.Deadlines;

/// <summary>
/// Changes to the deadlines of a case: suspension and resumption, moving the deadline of an open step, and planning for a
/// meeting. A part of the case; the case checks authority and records the events.
/// </summary>
public sealed class CaseDeadlines
{
    private readonly CaseSteps _steps;

    internal CaseDeadlines(CaseSteps steps) => _steps = steps;

    /// <summary>The day on which the case was suspended; null while it runs.</summary>
    public DateOnly? SuspendedOn { get => _steps.SuspendedOn; private set => _steps.SuspendedOn = value; }

    /// <summary>The meeting that the case is planned for; null when none was chosen.</summary>
    public Guid? PlannedMeetingId { get; internal set; }

    internal Result<CaseSuspended> Suspend(string reason, DateOnly today)
    {
        if (SuspendedOn is not null) return CaseErrors.Suspended;
        if (!_steps.Open.Any()) return CaseErrors.NothingToSuspend;
        SuspendedOn = today;
        return new CaseSuspended(today) { Reason = reason.Trim() };
    }

    /// <summary>
    /// Resumes the case. Each open step gets the time that it had left when the case was suspended. Timers with a date
    /// of their own, such as a notice period, are not moved.
    /// </summary>
    internal Result<CaseResumed> Resume(string reason, DateOnly today)
    {
        if (SuspendedOn is not { } since) return CaseErrors.NotSuspended;
        var before = DueDates();
        foreach (var step in _steps.Open) step.Resume(since, today, reason.Trim());
        SuspendedOn = null;
        return new CaseResumed(today, DueDates()) { Before = new(since, before), Reason = reason.Trim() };
    }

    /// <summary>The last day to which a deadline can be moved.</summary>
    public static DateOnly LastDay(DateOnly today) => today.AddYears(1);

    /// <summary>Moves the deadline of an open step, ahead or back again, within a year from today.</summary>
    internal Result<DeadlineExtended> Extend(Guid stepId, DateOnly to, string reason, DateOnly today)
    {
        if (SuspendedOn is not null) return CaseErrors.Suspended;
        if (_steps.FindOpen(stepId) is not { } step) return CaseErrors.StepNotOpen;
        if (step.DueOn is not { } due) return CaseErrors.NoDeadline;
        if (to == due) return CaseErrors.DeadlineUnchanged(due);
        if (to < today || to > LastDay(today)) return CaseErrors.DeadlineOutOfBounds(today, LastDay(today));
        step.Move(to, today, reason.Trim());
        return new DeadlineExtended(step.Token, to) { Before = new(due), Reason = reason.Trim() };
    }

    /// <summary>
    /// Plans the case for a meeting of the deciding body, or for none; null when the plan is unchanged.
    /// </summary>
    internal Result<CasePlanned?> PlanFor(Meeting? meeting, string body, DateOnly today)
    {
        if (meeting is not null && meeting.Body != body) return MeetingErrors.StepIsNotForThisBody.At("MeetingId");
        if (meeting?.On < today) return CaseErrors.MeetingHeldAlready;
        if (meeting?.Id == PlannedMeetingId) return (CasePlanned?)null;
        var before = PlannedMeetingId;
        PlannedMeetingId = meeting?.Id;
        return new CasePlanned(PlannedMeetingId) { Before = new(before) };
    }

    /// <summary>Replaces the deadline of open assessments by the common one of a round.</summary>
    internal void SetAssessmentsDue(DateOnly to, DateOnly today)
    {
        foreach (var step in _steps.Open.Where(step => step.Kind == StepKind.Assess)) step.SetDue(to, today);
    }

    private Dictionary<string, DateOnly?> DueDates() =>
        _steps.Open.ToDictionary(step => step.Token, step => step.DueOn);
}
