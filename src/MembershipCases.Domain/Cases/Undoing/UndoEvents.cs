namespace MembershipCases.Domain.Cases.Undoing;

/// <summary>The step is open again; what it ended with stays, marked as undone.</summary>
[EventName("case.step-undone")]
internal sealed record StepUndone(string Token, string ElementId, string? Outcome, Guid? DoneBy) : HistoryEvent;
