namespace MembershipCases.Domain.Process;

/// <summary>What can happen to a running process.</summary>
public abstract record ProcessEvent
{
    /// <summary>The case was opened.</summary>
    public sealed record Started : ProcessEvent;

    /// <summary>Someone ended an open step with an outcome that its definition names.</summary>
    public sealed record StepCompleted(string StepToken, string Outcome) : ProcessEvent;

    /// <summary>A timer ran out.</summary>
    public sealed record TimerFired(string TimerToken) : ProcessEvent;

    /// <summary>
    /// The case was called off: every open step and timer ends, and the process with them, as <see cref="ProcessWords.Cancelled"/>.
    /// </summary>
    public sealed record Cancelled : ProcessEvent;

    /// <summary>
    /// The case is moved, on purpose, to another version: for every open step's element id its place in <paramref name="To"/>.
    /// Refused where one is missing. A done step is never run again. A step whose place has the same id keeps its
    /// token; any other is closed and opened in its new place. Timers stay where the new version has them too. A move
    /// back undoes it.
    /// </summary>
    public sealed record Moved(ProcessDefinition To, IReadOnlyDictionary<string, string> Places) : ProcessEvent;
}
