namespace MembershipCases.Domain.Cases;

/// <summary>A case is opened.</summary>
[EventName("case.opened")]
internal sealed record CaseOpened(
    string Number, string Kind, Guid MembershipId, string Title, string Origin, string DecidingBody, Guid? MandateId,
    Guid? PredecessorId, DateOnly? ReevaluationDueOn, IReadOnlyList<string> Offices, int DefinitionVersion)
        : HistoryEvent;

/// <summary>The process has come to an end.</summary>
[EventName("case.ended")]
internal sealed record CaseEnded(string Outcome) : HistoryEvent;

/// <summary>A case is called off.</summary>
[EventName("case.cancelled")]
internal sealed record CaseCancelled : HistoryEvent;

/// <summary>What was waited for has come, such as the end of a notice period.</summary>
[EventName("case.timer-ran-out")]
internal sealed record CaseTimerRanOut(string ElementId, DateOnly DueOn) : HistoryEvent;

/// <summary>Another office has taken over what the case's office answered for.</summary>
[EventName("case.moved-to-office")]
internal sealed record CaseMovedToOffice(Guid OfficeId) : HistoryEvent<CaseMovedToOffice.Old>
{
    internal sealed record Old(Guid OfficeId);
}

/// <summary>The case's papers are public.</summary>
[EventName("case.published")]
internal sealed record CasePublished(DateTimeOffset At) : HistoryEvent;

/// <summary>Two cases are tied to each other; both get it.</summary>
[EventName("case.related")]
internal sealed record CaseRelated(Guid OtherId, string Number, string? Note) : HistoryEvent;

/// <summary>The resolution or mandate is carried out.</summary>
[EventName("case.implemented")]
internal sealed record CaseImplemented(string Token, Implementation Done, Guid? InsteadOf) : HistoryEvent;
