namespace MembershipCases.Domain.Cases.Deadlines;

[EventName("case.suspended")]
internal sealed record CaseSuspended(DateOnly On) : HistoryEvent;

/// <summary>Includes the deadlines of the open steps, by token.</summary>
[EventName("case.resumed")]
internal sealed record CaseResumed(DateOnly On, IReadOnlyDictionary<string, DateOnly?> Due)
    : HistoryEvent<CaseResumed.Old>
{
    internal sealed record Old(DateOnly SuspendedOn, IReadOnlyDictionary<string, DateOnly?> Due);
}

/// <summary>Also when the deadline is shortened; the day before tells which.</summary>
[EventName("case.deadline-extended")]
internal sealed record DeadlineExtended(string Token, DateOnly DueOn) : HistoryEvent<DeadlineExtended.Old>
{
    internal sealed record Old(DateOnly DueOn);
}

/// <summary>A null meeting means that the plan was cancelled.</summary>
[EventName("case.planned")]
internal sealed record CasePlanned(Guid? MeetingId) : HistoryEvent<CasePlanned.Old>
{
    internal sealed record Old(Guid? MeetingId);
}
