namespace MembershipCases.Domain.Meetings;

/// <summary>A meeting is called.</summary>
[EventName("meeting.called")]
internal sealed record MeetingCalled(string Body, DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy)
    : HistoryEvent;

/// <summary>A meeting is moved to another day.</summary>
[EventName("meeting.moved")]
internal sealed record MeetingMoved(DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy)
    : HistoryEvent<MeetingSchedule>;

/// <summary>A meeting gets hour, place and last day to hand in from a calendar.</summary>
[EventName("meeting.planned")]
internal sealed record MeetingPlanned(DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy)
    : HistoryEvent<MeetingSchedule>;

/// <summary>When and where a meeting was to be held before it was moved or planned.</summary>
internal sealed record MeetingSchedule(DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy);

/// <summary>A case is put on the agenda.</summary>
[EventName("meeting.agenda-item-put")]
internal sealed record AgendaItemPut(Guid CaseId, string Token, string ItemNumber) : HistoryEvent;

/// <summary>A case is taken off the agenda.</summary>
[EventName("meeting.agenda-item-taken-off")]
internal sealed record AgendaItemTakenOff(Guid CaseId, string ItemNumber) : HistoryEvent;
