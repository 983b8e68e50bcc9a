namespace MembershipCases.Domain.Meetings;

[EventName("body.members-set")]
internal sealed record BodyMembersSet(string Body, int Members) : HistoryEvent<BodyMembersSet.Old>
{
    internal sealed record Old(int? Members);
}

[EventName("meeting.called")]
internal sealed record MeetingCalled(string Body, DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy)
    : HistoryEvent;

[EventName("meeting.moved")]
internal sealed record MeetingMoved(DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy)
    : HistoryEvent<MeetingSchedule>;

/// <summary>Time, venue and hand-in day of a meeting are set from a calendar.</summary>
[EventName("meeting.planned")]
internal sealed record MeetingPlanned(DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy)
    : HistoryEvent<MeetingSchedule>;

/// <summary>The schedule of a meeting before it was moved or planned.</summary>
internal sealed record MeetingSchedule(DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy);

[EventName("meeting.agenda-item-put")]
internal sealed record AgendaItemPut(Guid CaseId, string Token, string ItemNumber) : HistoryEvent;

/// <summary>The number of an item is corrected together with what was recorded of it.</summary>
[EventName("meeting.agenda-item-renumbered")]
internal sealed record AgendaItemRenumbered(Guid CaseId, string ItemNumber) : HistoryEvent<AgendaItemRenumbered.Old>
{
    internal sealed record Old(string ItemNumber);
}

/// <summary>The treatment of the item has been undone.</summary>
[EventName("meeting.agenda-item-open-again")]
internal sealed record AgendaItemOpenAgain(Guid CaseId, string ItemNumber) : HistoryEvent;

[EventName("meeting.agenda-item-taken-off")]
internal sealed record AgendaItemTakenOff(Guid CaseId, string ItemNumber) : HistoryEvent;
