namespace MembershipCases.Domain.Process;

/// <summary>
/// The port to a workflow engine. An engine computes and stores nothing: the same definition, state and event give
/// the same answer, on every engine and at any time. Who holds the state commits it together with what the answer says.
/// </summary>
public interface IProcessEngine
{
    /// <summary>
    /// Takes one event and tells what follows. Refuses an event that does not fit the state; never throws for one.
    /// </summary>
    /// <param name="definition">The definition the case began with.</param>
    /// <param name="state">The state as an earlier answer of the same engine gave it; <see cref="ProcessState.New"/>
    /// before the start.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="facts">What conditions, loops and timers may ask about.</param>
    Result<Advance> Advance(
        ProcessDefinition definition, ProcessState state, ProcessEvent happened, ProcessFacts facts);
}

/// <summary>A step that someone must now do.</summary>
/// <param name="Token">The engine's name for this one opening of the step; unique within the case, for ever.</param>
/// <param name="ElementId">The element of the definition, where the step's kind, role, deadline and outcomes
/// stand.</param>
/// <param name="Office">The responsible office this opening belongs to: the one its loop runs for, or the first one for
/// a step of the <c>lead</c> office; null otherwise.</param>
public sealed record OpenedStep(string Token, string ElementId, string? Office);

/// <summary>A timer that was set: either a date from the facts or a span from now.</summary>
/// <param name="Token">The engine's name for this timer; unique within the case, for ever.</param>
/// <param name="ElementId">The element of the definition.</param>
/// <param name="Date">The day it waits for, when the definition names a date fact.</param>
/// <param name="After">The span it waits, when the definition gives one.</param>
public sealed record TimerSet(string Token, string ElementId, DateOnly? Date, Span? After);

/// <summary>Something the service does in the step's transaction.</summary>
public enum ProcessEffect
{
    /// <summary>
    /// The register takes a new status: the final one when the same answer ends the process, else the one of a change
    /// under way.
    /// </summary>
    UpdateRegister,

    /// <summary>The next re-evaluation gets its date.</summary>
    ScheduleReevaluation,

    /// <summary>A withdrawal case opens, with the assessment carried over.</summary>
    OpenWithdrawalCase,

    /// <summary>The window for a legality review opens (kommuneloven § 27-1).</summary>
    OpenLegalityReview,
}
