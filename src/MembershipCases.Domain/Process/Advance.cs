namespace MembershipCases.Domain.Process;

/// <summary>The consequences of an event.</summary>
/// <param name="State">The new state.</param>
/// <param name="Opened">Steps that open, in order.</param>
/// <param name="Closed">Tokens of steps that end without being completed by this event (a cancellation, an interrupting
/// timer, a return).</param>
/// <param name="TimersSet">Timers to set.</param>
/// <param name="TimersDropped">Tokens of timers to drop.</param>
/// <param name="Effects">Effects that the service carries out in the same transaction, in order.</param>
/// <param name="EndOutcome">How the process ended, or null while it runs.</param>
public sealed record Advance(
    ProcessState State,
    IReadOnlyList<OpenedStep> Opened,
    IReadOnlyList<string> Closed,
    IReadOnlyList<TimerSet> TimersSet,
    IReadOnlyList<string> TimersDropped,
    IReadOnlyList<ProcessEffect> Effects,
    string? EndOutcome);
