namespace MembershipCases.Domain.Process;

/// <summary>What follows from an event.</summary>
/// <param name="State">The new state.</param>
/// <param name="Opened">Steps that open, in order.</param>
/// <param name="Closed">Tokens of steps that end without being completed by this event (a cancel, an interrupting
/// timer, a send-back).</param>
/// <param name="TimersSet">Timers to wait for.</param>
/// <param name="TimersDropped">Tokens of timers that no longer matter.</param>
/// <param name="Effects">What the service does in the same transaction, in order.</param>
/// <param name="EndOutcome">How the whole process ended, or null while it runs.</param>
public sealed record Advance(
    ProcessState State,
    IReadOnlyList<OpenedStep> Opened,
    IReadOnlyList<string> Closed,
    IReadOnlyList<TimerSet> TimersSet,
    IReadOnlyList<string> TimersDropped,
    IReadOnlyList<ProcessEffect> Effects,
    string? EndOutcome);
