namespace MembershipCases.Domain.Meetings;

/// <summary>A meeting of a body with its agenda.</summary>
[SubjectName("Meeting")]
public sealed class Meeting : Recorded
{
    private readonly List<AgendaItem> _agenda = [];

    private Meeting()
    {
    }

    private Meeting(Guid id, string body, DateOnly on, MeetingPlan plan)
    {
        (Id, Body, On, StartsAt, Place, HandInBy) = (id, body, on, plan.StartsAt, plan.Place, plan.HandInBy);
        Happened(new MeetingCalled(body, on, plan.StartsAt, plan.Place, plan.HandInBy));
    }

    /// <summary>Calls a meeting on a day within <see cref="MeetingDays"/>.</summary>
    public static Result<Meeting> Call(Guid id, string body, DateOnly on, MeetingPlan plan, DateOnly today) =>
        (MeetingDays.Refusal(on, today) ?? MeetingDays.Refusal(on, plan.HandInBy)) is { } refusal
            ? refusal
            : new Meeting(id, body, on, plan);

    /// <summary>The body's key.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The day in Oslo.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The time of day in Oslo at which it starts; null when not set.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>The venue; null when not set.</summary>
    public string? Place { get; private set; }

    /// <summary>The hand-in day: the last day to hand cases in; null when not set.</summary>
    public DateOnly? HandInBy { get; private set; }

    /// <summary>The hand-in day; the day of the meeting when none was set.</summary>
    public DateOnly LastDayToHandIn => HandInBy ?? On;

    /// <summary>The cases on its agenda, in order.</summary>
    public IReadOnlyList<AgendaItem> Agenda => _agenda;

    /// <summary>Puts a case's open step on the agenda. The case calls this, since its papers become public.</summary>
    internal Result<Done> Put(Guid itemId, Guid caseId, Guid stepId, string token, string itemNumber)
    {
        if (!ItemNumber.IsWellFormed(itemNumber)) return MeetingErrors.ItemNumberMalformed;
        if (_agenda.Any(item => item.StepId == stepId)) return MeetingErrors.OnAgendaAlready;
        if (_agenda.Any(item => item.ItemNumber == itemNumber)) return MeetingErrors.ItemNumberTaken(itemNumber);
        var last = _agenda.Select(item => item.Position).DefaultIfEmpty().Max();
        _agenda.Add(new AgendaItem(itemId, Id, caseId, stepId, itemNumber, last + 1));
        Happened(new AgendaItemPut(caseId, token, itemNumber));
        return Done.Ok;
    }

    /// <summary>Takes a case off the agenda before it is treated.</summary>
    /// <param name="stepId">The step on the agenda.</param>
    /// <param name="isTreated">Whether the step has an outcome.</param>
    public Result<Done> TakeOff(Guid stepId, bool isTreated)
    {
        var item = _agenda.Find(candidate => candidate.StepId == stepId);
        if (item is null) return MeetingErrors.NotOnAgenda;
        if (isTreated) return MeetingErrors.TreatedAlready;
        _agenda.Remove(item);
        Happened(new AgendaItemTakenOff(item.CaseId, item.ItemNumber));
        return Done.Ok;
    }

    /// <summary>Corrects the number of an item; unchanged when it has that number already, or is not on the agenda.</summary>
    public Result<Done> Renumber(Guid stepId, string itemNumber, string reason)
    {
        if (_agenda.Find(candidate => candidate.StepId == stepId) is not { } item || item.ItemNumber == itemNumber)
            return Done.Ok;
        if (_agenda.Any(other => other.ItemNumber == itemNumber)) return MeetingErrors.ItemNumberTaken(itemNumber);
        Happened(new AgendaItemRenumbered(item.CaseId, itemNumber) { Before = new(item.ItemNumber), Reason = reason });
        item.Renumber(itemNumber);
        return Done.Ok;
    }

    /// <summary>Lets an item wait for its treatment again, because the one that was recorded has been undone.</summary>
    public void TreatAgain(Guid undoneStepId, Guid openStepId, string reason)
    {
        if (_agenda.Find(candidate => candidate.StepId == undoneStepId) is not { } item) return;
        Happened(new AgendaItemOpenAgain(item.CaseId, item.ItemNumber) { Reason = reason });
        item.TreatAgain(openStepId);
    }

    /// <summary>Moves the meeting to another day, unless it has treated a case.</summary>
    /// <param name="on">The new day.</param>
    /// <param name="plan">Time, venue and hand-in day.</param>
    /// <param name="reason">The reason.</param>
    /// <param name="hasTreated">Whether a step on its agenda has an outcome.</param>
    /// <param name="today">The day in Oslo.</param>
    public Result<Done> Move(DateOnly on, MeetingPlan plan, string reason, bool hasTreated, DateOnly today)
    {
        if (hasTreated) return MeetingErrors.HeldAlready;
        if (string.IsNullOrWhiteSpace(reason)) return MeetingErrors.ReasonMissing;
        if (on != On && MeetingDays.Refusal(on, today) is { } refusal) return refusal;
        return Change(on, plan,
            new MeetingMoved(on, plan.StartsAt, plan.Place, plan.HandInBy) { Before = Schedule, Reason = reason });
    }

    /// <summary>Sets time, venue and hand-in day from a calendar; the day stays. True when something changed.</summary>
    public Result<bool> Plan(MeetingPlan plan)
    {
        if (plan == new MeetingPlan(StartsAt, Place, HandInBy)) return false;
        return Change(On, plan, new MeetingPlanned(On, plan.StartsAt, plan.Place, plan.HandInBy) { Before = Schedule })
            .Then<bool>(_ => true);
    }

    private MeetingSchedule Schedule => new(On, StartsAt, Place, HandInBy);

    private Result<Done> Change(DateOnly on, MeetingPlan plan, HistoryEvent what)
    {
        if (MeetingDays.Refusal(on, plan.HandInBy) is { } refusal) return refusal;
        Happened(what);
        (On, StartsAt, Place, HandInBy) = (on, plan.StartsAt, plan.Place, plan.HandInBy);
        return Done.Ok;
    }
}

/// <summary>The details of a meeting besides its day; each null when not set.</summary>
/// <param name="StartsAt">The time of day in Oslo at which it starts.</param>
/// <param name="Place">The venue.</param>
/// <param name="HandInBy">The last day to hand cases in.</param>
public sealed record MeetingPlan(TimeOnly? StartsAt, string? Place, DateOnly? HandInBy);
