namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// A copy of an opening of a step. The reasons for its outcome and for changes of its deadline are papers.
/// </summary>
public sealed class ShownStep
{
    private readonly Step _step;

    internal ShownStep(Step step, Disclosure disclosure)
    {
        _step = step;
        Reason = disclosure.Paper(step.Id, TextsOfParts.Reason, step.Reason);
        UndoneFor = disclosure.Paper(step.Id, TextsOfParts.UndoneFor, step.UndoneFor);
        DeadlineChanges = disclosure.PapersAreOpen
            ? step.DeadlineChanges
            : [.. step.DeadlineChanges.Select(change => change with { Reason = null })];
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id => _step.Id;

    /// <summary>The element of the definition.</summary>
    public string ElementId => _step.ElementId;

    /// <summary>The kind of step.</summary>
    public StepKind Kind => _step.Kind;

    /// <summary>The role that does it.</summary>
    public Role Role => _step.Role;

    /// <summary>The office it belongs to, or null when it belongs to a body.</summary>
    public Guid? OfficeId => _step.OfficeId;

    /// <summary>The body it belongs to, or null.</summary>
    public string? Body => _step.Body;

    /// <summary>When it opened.</summary>
    public DateTimeOffset OpenedAt => _step.OpenedAt;

    /// <summary>The last day to do it; null without a deadline.</summary>
    public DateOnly? DueOn => _step.DueOn;

    /// <summary>Every change of its deadline, in order.</summary>
    public IReadOnlyList<DeadlineChange> DeadlineChanges { get; }

    /// <summary>When it ended; null while open.</summary>
    public DateTimeOffset? ClosedAt => _step.ClosedAt;

    /// <summary>The outcome; null while open and when the process closed it.</summary>
    public string? Outcome => _step.Outcome;

    /// <summary>The reason for the outcome; null when withheld.</summary>
    public string? Reason { get; }

    /// <summary>Who did it.</summary>
    public Guid? DoneBy => _step.DoneBy;

    /// <summary>The principal, when a deputy did it.</summary>
    public Guid? DoneFor => _step.DoneFor;

    /// <summary>The disqualified person whom the doer replaced; null when the step was their own.</summary>
    public Guid? InsteadOf => _step.InsteadOf;

    /// <summary>When it was undone, and so no longer counts; null unless it was.</summary>
    public DateTimeOffset? UndoneAt => _step.UndoneAt;

    /// <summary>Who undid it.</summary>
    public Guid? UndoneBy => _step.UndoneBy;

    /// <summary>Why it was undone; null when withheld.</summary>
    public string? UndoneFor { get; }

    /// <summary>Whether it is open.</summary>
    public bool IsOpen => _step.IsOpen;

    /// <summary>The original deadline, before any change; null without a deadline.</summary>
    public Deadline? Rule() => _step.Rule();

    /// <summary>The step itself, for rules.</summary>
    internal Step Itself => _step;
}
