namespace MembershipCases.Domain.Cases;

[EventName("case.opened")]
internal sealed record CaseOpened(
    string Number, string Kind, Guid MembershipId, string Title, string Origin, string DecidingBody, Guid? MandateId,
    Guid? PredecessorId, DateOnly? ReevaluationDueOn, IReadOnlyList<string> Offices, int DefinitionVersion)
        : HistoryEvent;

[EventName("case.ended")]
internal sealed record CaseEnded(string Outcome) : HistoryEvent;

[EventName("case.cancelled")]
internal sealed record CaseCancelled : HistoryEvent;

[EventName("case.timer-ran-out")]
internal sealed record CaseTimerRanOut(string ElementId, DateOnly DueOn) : HistoryEvent;

/// <summary>An office's responsibility for the case has passed to its successor.</summary>
[EventName("case.moved-to-office")]
internal sealed record CaseMovedToOffice(Guid OfficeId) : HistoryEvent<CaseMovedToOffice.Old>
{
    internal sealed record Old(Guid OfficeId);
}

[EventName("case.published")]
internal sealed record CasePublished(DateTimeOffset At) : HistoryEvent;

/// <summary>Recorded for both cases.</summary>
[EventName("case.related")]
internal sealed record CaseRelated(Guid OtherId, string Number, string? Note) : HistoryEvent;

[EventName("case.implemented")]
internal sealed record CaseImplemented(string Token, Implementation Done, Guid? InsteadOf) : HistoryEvent;
