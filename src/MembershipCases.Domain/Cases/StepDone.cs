namespace MembershipCases.Domain.Cases;

/// <summary>The decision of a part of the case about a step, with its events; the case records them.</summary>
internal sealed record StepDone(Step Step, params IReadOnlyList<HistoryEvent> Events);
