namespace MembershipCases.Domain.Mandates;

[EventName("mandate.recorded")]
internal sealed record MandateRecorded(Guid MembershipId, MandateText Text) : HistoryEvent;

/// <summary>What a mandate asks was not known, and now is.</summary>
[EventName("mandate.asks-stated")]
internal sealed record MandateAsksStated(MandateAsks Asks) : HistoryEvent;

[EventName("mandate.answered")]
internal sealed record MandateAnswered(Guid CaseId) : HistoryEvent;
