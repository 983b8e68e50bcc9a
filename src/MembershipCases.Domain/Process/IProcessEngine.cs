namespace MembershipCases.Domain.Process;

/// <summary>
/// The port to a workflow engine. An engine computes and stores nothing: the same definition, state and event give the
/// same answer, on every engine and at any time. The caller saves the state together with the consequences.
/// A step is undone by going on from the state that was kept before it.
/// </summary>
public interface IProcessEngine
{
    /// <summary>
    /// Processes one event and returns its consequences. Refuses an event that does not fit the state; never throws for
    /// one.
    /// </summary>
    /// <param name="definition">The definition that the case started with.</param>
    /// <param name="state">The state from an earlier answer of the same engine; <see cref="ProcessState.New"/> before
    /// the start.</param>
    /// <param name="happened">The event.</param>
    /// <param name="facts">The facts for conditions, loops and timers.</param>
    Result<Advance> Advance(
        ProcessDefinition definition, ProcessState state, ProcessEvent happened, ProcessFacts facts);
}

/// <summary>A step that opens.</summary>
/// <param name="Token">The engine's token for this opening of the step; unique within the case, but for what was
/// undone.</param>
/// <param name="ElementId">The element of the definition, which gives the step's kind, role, deadline and
/// outcomes.</param>
/// <param name="Office">The responsible office: the one that its loop runs for, or the first for a step of the
/// <c>lead</c> office; otherwise null.</param>
public sealed record OpenedStep(string Token, string ElementId, string? Office);

/// <summary>A timer that was set, for a date from the facts or a span from now.</summary>
/// <param name="Token">The engine's token for this timer; unique within the case, but for what was undone.</param>
/// <param name="ElementId">The element of the definition.</param>
/// <param name="Date">The day, when the definition names a date fact.</param>
/// <param name="After">The span, when the definition gives one.</param>
public sealed record TimerSet(string Token, string ElementId, DateOnly? Date, Span? After);

/// <summary>An effect that the service carries out in the step's transaction.</summary>
public enum ProcessEffect
{
    /// <summary>
    /// Updates the membership's status in the register: to the final one when the same answer ends the process,
    /// otherwise to the one of a change under way.
    /// </summary>
    UpdateRegister,

    /// <summary>Schedules the next re-evaluation.</summary>
    ScheduleReevaluation,

    /// <summary>Opens a withdrawal case with the assessment copied into it.</summary>
    OpenWithdrawalCase,

    /// <summary>Opens the period for a legality review (kommuneloven § 27-1).</summary>
    OpenLegalityReview,
}
