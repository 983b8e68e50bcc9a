namespace MembershipCases.Domain.Cases;

/// <summary>A body: who it is and how many members it has.</summary>
public sealed class Body
{
    private Body()
    {
    }

    /// <summary>A body with its names.</summary>
    public Body(string key, string nameNb, string nameNn, string nameEn, int? members) =>
        (Key, NameNb, NameNn, NameEn, Members) = (key, nameNb, nameNn, nameEn, members);

    /// <summary>Stable short name, as definitions write it: <c>council</c>, <c>city-government</c>.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Name in bokmål.</summary>
    public string NameNb { get; private set; } = "";

    /// <summary>Name in nynorsk.</summary>
    public string NameNn { get; private set; } = "";

    /// <summary>Name in English.</summary>
    public string NameEn { get; private set; } = "";

    /// <summary>How many members it has; null when not told, and then quorum is not checked.</summary>
    public int? Members { get; private set; }
}

/// <summary>A meeting of a body with its agenda.</summary>
public sealed class Meeting : Recorded
{
    private readonly List<AgendaItem> _agenda = [];

    private Meeting()
    {
    }

    /// <summary>A meeting on a day.</summary>
    public Meeting(Guid id, string body, DateOnly on, TimeOnly? startsAt, string? place)
    {
        (Id, Body, On, StartsAt, Place) = (id, body, on, startsAt, place);
        Happened("meeting.called", new { body, on, startsAt, place });
    }

    /// <summary>The body's key.</summary>
    public string Body { get; private set; } = "";

    /// <summary>The day in Oslo.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it begins, in Oslo; null when not set.</summary>
    public TimeOnly? StartsAt { get; private set; }

    /// <summary>Where; null when not set.</summary>
    public string? Place { get; private set; }

    /// <summary>The cases on its agenda, in order.</summary>
    public IReadOnlyList<AgendaItem> Agenda => _agenda;

    /// <summary>Puts a case's open step on the agenda.</summary>
    public Result<Done> Put(Guid itemId, MembershipCase membershipCase, Step step, string itemNumber)
    {
        if (step.Body != Body || !step.IsOpen) return MeetingErrors.StepIsNotForThisBody;
        if (!ItemNumber.IsWellFormed(itemNumber)) return CaseErrors.ItemNumberMalformed;
        if (_agenda.Any(item => item.StepId == step.Id)) return MeetingErrors.OnAgendaAlready;
        if (_agenda.Any(item => item.ItemNumber == itemNumber)) return MeetingErrors.ItemNumberTaken(itemNumber);
        _agenda.Add(new AgendaItem(itemId, Id, membershipCase.Id, step.Id, itemNumber, _agenda.Select(item => item.Position).DefaultIfEmpty().Max() + 1));
        Happened("meeting.agenda-item-put", new { caseId = membershipCase.Id, step.Token, itemNumber });
        return Done.Ok;
    }

    /// <summary>Takes a case off the agenda before it was treated.</summary>
    public Result<Done> TakeOff(Step step)
    {
        var item = _agenda.Find(candidate => candidate.StepId == step.Id);
        if (item is null) return MeetingErrors.NotOnAgenda;
        if (step.Outcome is not null) return MeetingErrors.TreatedAlready;
        _agenda.Remove(item);
        Happened("meeting.agenda-item-taken-off", new { item.CaseId, item.ItemNumber });
        return Done.Ok;
    }

    /// <summary>Moves the meeting to another day, unless it has treated a case.</summary>
    /// <param name="on">The new day.</param>
    /// <param name="startsAt">The new hour.</param>
    /// <param name="place">The new place.</param>
    /// <param name="reason">Why.</param>
    /// <param name="steps">The steps on its agenda.</param>
    public Result<Done> Move(DateOnly on, TimeOnly? startsAt, string? place, string reason, IEnumerable<Step> steps)
    {
        if (steps.Any(step => step.Outcome is not null)) return MeetingErrors.HeldAlready;
        if (string.IsNullOrWhiteSpace(reason)) return CaseErrors.ReasonMissing;
        Happened("meeting.moved", new { on, startsAt, place }, new { on = On, startsAt = StartsAt, place = Place }, reason);
        (On, StartsAt, Place) = (on, startsAt, place);
        return Done.Ok;
    }
}

/// <summary>A case on a meeting's agenda.</summary>
public sealed class AgendaItem
{
    private AgendaItem()
    {
    }

    internal AgendaItem(Guid id, Guid meetingId, Guid caseId, Guid stepId, string itemNumber, int position) =>
        (Id, MeetingId, CaseId, StepId, ItemNumber, Position) = (id, meetingId, caseId, stepId, itemNumber, position);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step that the meeting is to end.</summary>
    public Guid StepId { get; private set; }

    /// <summary>The item's number, such as 245/26.</summary>
    public string ItemNumber { get; private set; } = "";

    /// <summary>Place in the order, counted from 1.</summary>
    public int Position { get; private set; }
}

/// <summary>Every way in which a meeting refuses.</summary>
public static class MeetingErrors
{
    /// <summary>No such meeting.</summary>
    public static Error NotFound { get; } = new("meeting.not-found", ErrorKind.NotFound);

    /// <summary>The case does not wait for this body.</summary>
    public static Error StepIsNotForThisBody { get; } = new("meeting.step-is-not-for-this-body", ErrorKind.Conflict, "StepId");

    /// <summary>The case is on the agenda already.</summary>
    public static Error OnAgendaAlready { get; } = new("meeting.on-agenda-already", ErrorKind.Conflict, "StepId");

    /// <summary>The case is not on the agenda.</summary>
    public static Error NotOnAgenda { get; } = new("meeting.not-on-agenda", ErrorKind.NotFound);

    /// <summary>The case was treated, and stays on the agenda.</summary>
    public static Error TreatedAlready { get; } = new("meeting.treated-already", ErrorKind.Conflict);

    /// <summary>The meeting has treated a case, and stays on its day.</summary>
    public static Error HeldAlready { get; } = new("meeting.held-already", ErrorKind.Conflict, "On");

    /// <summary>Another item has the number.</summary>
    public static Error ItemNumberTaken(string number) => new("meeting.item-number-taken", ErrorKind.Conflict, "ItemNumber", number);

    /// <summary>The body has a meeting that day already.</summary>
    public static Error DayTaken { get; } = new("meeting.day-taken", ErrorKind.Conflict, "On");
}
