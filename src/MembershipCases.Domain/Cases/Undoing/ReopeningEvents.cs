namespace MembershipCases.Domain.Cases.Undoing;

[EventName("case.reopening-proposed")]
internal sealed record ReopeningProposed(Guid Id, string Outcome) : HistoryEvent;

/// <summary>The case runs again from where it stood before it ended.</summary>
[EventName("case.reopened")]
internal sealed record CaseReopened(Guid Id, string Outcome, DateTimeOffset EndedAt, Guid ProposedBy, Guid ConfirmedBy)
    : HistoryEvent;

[EventName("case.reopening-refused")]
internal sealed record ReopeningRefused(Guid Id, Guid ProposedBy) : HistoryEvent;
