namespace MembershipCases.Domain.Mandates;

/// <summary>What the council asked for is recorded.</summary>
[EventName("mandate.recorded")]
internal sealed record MandateRecorded(Guid MembershipId, MandateText Text) : HistoryEvent;

/// <summary>A case is opened that answers it.</summary>
[EventName("mandate.answered")]
internal sealed record MandateAnswered(Guid CaseId) : HistoryEvent;
