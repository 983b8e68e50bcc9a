namespace MembershipCases.Domain.Cases.Deadlines;

/// <summary>A case is suspended.</summary>
[EventName("case.suspended")]
internal sealed record CaseSuspended(DateOnly On) : HistoryEvent;

/// <summary>A suspended case goes on, with the deadlines of its open steps by their tokens.</summary>
[EventName("case.resumed")]
internal sealed record CaseResumed(DateOnly On, IReadOnlyDictionary<string, DateOnly?> Due)
    : HistoryEvent<CaseResumed.Old>
{
    internal sealed record Old(DateOnly SuspendedOn, IReadOnlyDictionary<string, DateOnly?> Due);
}

/// <summary>An open step has a later deadline.</summary>
[EventName("case.deadline-extended")]
internal sealed record DeadlineExtended(string Token, DateOnly DueOn) : HistoryEvent<DeadlineExtended.Old>
{
    internal sealed record Old(DateOnly DueOn);
}

/// <summary>A case is planned for a meeting, or no longer for any.</summary>
[EventName("case.planned")]
internal sealed record CasePlanned(Guid? MeetingId) : HistoryEvent<CasePlanned.Old>
{
    internal sealed record Old(Guid? MeetingId);
}
