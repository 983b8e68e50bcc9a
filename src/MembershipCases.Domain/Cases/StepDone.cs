namespace MembershipCases.Domain.Cases;

/// <summary>What a part of the case decided about a step, and what happened by it: the case records it.</summary>
/// <param name="Step">The step.</param>
/// <param name="Events">What happened, in order.</param>
internal sealed record StepDone(Step Step, params IReadOnlyList<HistoryEvent> Events);
