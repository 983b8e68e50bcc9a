namespace MembershipCases.Domain.Process;

/// <summary>An event of a running process.</summary>
public abstract record ProcessEvent
{
    /// <summary>The case was opened.</summary>
    public sealed record Started : ProcessEvent;

    /// <summary>An open step was completed with one of its outcomes.</summary>
    public sealed record StepCompleted(string StepToken, string Outcome) : ProcessEvent;

    /// <summary>A timer fired.</summary>
    public sealed record TimerFired(string TimerToken) : ProcessEvent;

    /// <summary>
    /// The case was cancelled: every open step and timer ends, and the process ends as
    /// <see cref="ProcessWords.Cancelled"/>.
    /// </summary>
    public sealed record Cancelled : ProcessEvent;

    /// <summary>
    /// The case is moved to another version: each open step's element id is mapped to an element of
    /// <paramref name="To"/>, and the move is refused where one is missing. Completed steps are never run again. A step
    /// whose target has the same id keeps its token; any other is closed and opened at its target. Timers stay on
    /// elements that the new version has too. A move back reverses it.
    /// </summary>
    public sealed record Moved(ProcessDefinition To, IReadOnlyDictionary<string, string> Places) : ProcessEvent;
}
