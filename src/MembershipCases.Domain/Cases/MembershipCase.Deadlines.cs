namespace MembershipCases.Domain.Cases;

/// <content>How deadlines are moved, and how a case stands still for a while.</content>
public sealed partial class MembershipCase
{
    /// <summary>The day on which the case was suspended; null while it runs. A suspended case waits for nobody.</summary>
    public DateOnly? SuspendedOn { get; private set; }

    /// <summary>The council's meeting that the case is planned for; null when none was chosen.</summary>
    public Guid? PlannedMeetingId { get; private set; }

    /// <summary>Whether the person may move its deadlines: the lead office's case handler, a commissioner who answers for it, an administrator.</summary>
    public bool MayMoveDeadlines(Actor actor) => !Bars(actor)
        && (actor.Is(Role.Administrator)
        || actor.Is(Role.CaseHandler, _offices.MinBy(office => office.Position)!.OfficeId)
        || _offices.Exists(office => actor.Is(Role.Commissioner, office.OfficeId)));

    /// <summary>Whether the person may plan it for a meeting, and tie it to other cases: an office's case handler too, and the secretariats.</summary>
    public bool MayArrange(Actor actor) => MayMoveDeadlines(actor)
        || (!Bars(actor)
        && (actor.Is(Role.CityGovernmentSecretariat) || actor.Is(Role.CouncilSecretariat)
        || _offices.Exists(office => actor.Is(Role.CaseHandler, office.OfficeId))));

    /// <summary>Lets the case stand still. Until it is resumed no step of it can be done, and its deadlines do not run.</summary>
    public Result<Done> Suspend(string reason, Actor actor, DateOnly today)
    {
        if (Refusal(reason, actor) is { } refusal) return refusal;
        if (SuspendedOn is not null) return CaseErrors.Suspended;
        if (!_steps.Exists(step => step.IsOpen)) return CaseErrors.NothingToSuspend;
        SuspendedOn = today;
        Happened(new CaseSuspended(today) { Reason = reason.Trim() });
        return Done.Ok;
    }

    /// <summary>Lets the case go on. Each open step gets as much time as it had left when the case was suspended. What waits for a date of its own, such as a notice period, is not moved.</summary>
    public Result<Done> Resume(string reason, Actor actor, DateOnly today)
    {
        if (Refusal(reason, actor) is { } refusal) return refusal;
        if (SuspendedOn is not { } since) return CaseErrors.NotSuspended;
        var before = DueDates();
        foreach (var step in _steps.Where(step => step.IsOpen)) step.Resume(since, today, reason.Trim());
        SuspendedOn = null;
        Happened(new CaseResumed(today, DueDates()) { Before = new(since, before), Reason = reason.Trim() });
        return Done.Ok;
    }

    /// <summary>Gives an open step a later deadline.</summary>
    public Result<Done> ExtendDeadline(Guid stepId, DateOnly to, string reason, Actor actor, DateOnly today)
    {
        if (Refusal(reason, actor) is { } refusal) return refusal;
        if (SuspendedOn is not null) return CaseErrors.Suspended;
        var step = _steps.Find(candidate => candidate.Id == stepId && candidate.IsOpen);
        if (step is null) return CaseErrors.StepNotOpen;
        if (step.DueOn is not { } due) return CaseErrors.NoDeadline;
        if (to <= due || to < today) return CaseErrors.DeadlineNotLater(due > today ? due : today);
        step.Extend(to, today, reason.Trim());
        Happened(new DeadlineExtended(step.Token, to) { Before = new(due), Reason = reason.Trim() });
        return Done.Ok;
    }

    /// <summary>Plans the case for a meeting of the deciding body, or for none.</summary>
    /// <param name="meeting">The meeting; null to give the plan up.</param>
    /// <param name="body">The body that the case's definition lets decide.</param>
    /// <param name="actor">Who plans it.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> PlanFor(Meeting? meeting, string body, Actor actor, DateOnly today)
    {
        if (!MayArrange(actor)) return CaseErrors.NotYourStep;
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (meeting is not null && meeting.Body != body) return MeetingErrors.StepIsNotForThisBody.At("MeetingId");
        if (meeting?.On < today) return CaseErrors.MeetingHeldAlready;
        if (meeting?.Id == PlannedMeetingId) return Done.Ok;
        Happened(new CasePlanned(meeting?.Id) { Before = new(PlannedMeetingId) });
        PlannedMeetingId = meeting?.Id;
        return Done.Ok;
    }

    private Error? Refusal(string reason, Actor actor)
    {
        if (ClosedAt is not null) return CaseErrors.Ended;
        if (!MayMoveDeadlines(actor)) return CaseErrors.NotYourStep;
        return string.IsNullOrWhiteSpace(reason) ? CaseErrors.ReasonMissing : null;
    }

    private Dictionary<string, DateOnly?> DueDates() => _steps.Where(step => step.IsOpen).ToDictionary(step => step.Token, step => step.DueOn);
}
