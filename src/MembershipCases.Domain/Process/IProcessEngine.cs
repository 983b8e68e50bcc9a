namespace MembershipCases.Domain.Process;

/// <summary>
/// The port to a workflow engine. An engine computes and stores nothing: the same definition, state and event give
/// the same answer, on every engine and at any time. Who holds the state commits it together with what the answer says.
/// </summary>
public interface IProcessEngine
{
    /// <summary>Takes one event and tells what follows. Refuses an event that does not fit the state; never throws for one.</summary>
    /// <param name="definition">The definition the case began with.</param>
    /// <param name="state">The state as an earlier answer of the same engine gave it; <see cref="ProcessState.New"/> before the start.</param>
    /// <param name="happened">What happened.</param>
    /// <param name="facts">What conditions, loops and timers may ask about.</param>
    Result<Advance> Advance(ProcessDefinition definition, ProcessState state, ProcessEvent happened, ProcessFacts facts);
}

/// <summary>An engine's own account of where a case stands, as JSON that only the engine reads. Small: it lies in the case's row.</summary>
public sealed record ProcessState(string Json)
{
    /// <summary>Nothing has started yet.</summary>
    public static ProcessState New { get; } = new("");
}

/// <summary>What can happen to a running process.</summary>
public abstract record ProcessEvent
{
    /// <summary>The case was opened.</summary>
    public sealed record Started : ProcessEvent;

    /// <summary>Someone ended an open step with an outcome that its definition names.</summary>
    public sealed record StepCompleted(string StepToken, string Outcome) : ProcessEvent;

    /// <summary>A timer ran out.</summary>
    public sealed record TimerFired(string TimerToken) : ProcessEvent;

    /// <summary>The case was called off: every open step and timer ends, and the process with them, as <see cref="ProcessWords.Cancelled"/>.</summary>
    public sealed record Cancelled : ProcessEvent;

    /// <summary>
    /// The case is moved, on purpose, to another version: for every open step's element id its place in <paramref name="To"/>.
    /// Refused where one is missing. A done step is never run again. A step whose place has the same id keeps its token;
    /// any other is closed and opened in its new place. Timers stay where the new version has them too. A move back undoes it.
    /// </summary>
    public sealed record Moved(ProcessDefinition To, IReadOnlyDictionary<string, string> Places) : ProcessEvent;
}

/// <summary>What conditions, loops and timers of a definition may ask about.</summary>
public sealed record ProcessFacts
{
    /// <summary>Where the case comes from, in the definition's words: <c>own-initiative</c>, <c>reevaluation</c>, <c>mandate</c>.</summary>
    public string Origin { get; init; } = "";

    /// <summary>The mandate's strength: <c>consider</c>, <c>bring-case</c>, <c>do-it</c>; empty without a mandate.</summary>
    public string Mandate { get; init; } = "";

    /// <summary>Who decides: <c>council</c> or <c>city-government</c> (delegated).</summary>
    public string DecidingBody { get; init; } = "";

    /// <summary>The advice of the assessments: <c>join</c>, <c>do-not-join</c>, <c>continue</c>, <c>strengthen</c>, <c>withdraw</c>, or <c>mixed</c> when offices differ; empty before any.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Keys of the responsible offices, in a fixed order; a loop runs once for each. The set is taken when the loop opens.</summary>
    public IReadOnlyList<string> Offices { get; init; } = [];

    /// <summary>Dates a timer may wait for, by the definition's name for them, such as <c>effectiveDate</c>.</summary>
    public IReadOnlyDictionary<string, DateOnly> Dates { get; init; } = new Dictionary<string, DateOnly>();
}

/// <summary>What follows from an event.</summary>
/// <param name="State">The new state.</param>
/// <param name="Opened">Steps that open, in order.</param>
/// <param name="Closed">Tokens of steps that end without being completed by this event (a cancel, an interrupting timer, a send-back).</param>
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

/// <summary>A step that someone must now do.</summary>
/// <param name="Token">The engine's name for this one opening of the step; unique within the case, for ever.</param>
/// <param name="ElementId">The element of the definition, where the step's kind, role, deadline and outcomes stand.</param>
/// <param name="Office">The responsible office this opening belongs to: the one its loop runs for, or the first one for a step of the <c>lead</c> office; null otherwise.</param>
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
    /// <summary>The register takes a new status: the final one when the same answer ends the process, else the one of a change under way.</summary>
    UpdateRegister,

    /// <summary>The next re-evaluation gets its date.</summary>
    ScheduleReevaluation,

    /// <summary>A withdrawal case opens, with the assessment carried over.</summary>
    OpenWithdrawalCase,

    /// <summary>The window for a legality review opens (kommuneloven § 27-1).</summary>
    OpenLegalityReview,
}
