namespace MembershipCases.Domain.Mandates;

[EventName("mandate.recorded")]
internal sealed record MandateRecorded(Guid MembershipId, MandateText Text) : HistoryEvent;

[EventName("mandate.answered")]
internal sealed record MandateAnswered(Guid CaseId) : HistoryEvent;
