namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// One opening of one step, as it is shown. Why it ended so and why its deadline was moved are papers.
/// </summary>
public sealed class ShownStep
{
    private readonly Step _step;

    internal ShownStep(Step step, Disclosure disclosure)
    {
        _step = step;
        Reason = disclosure.Paper(step.Id, TextsOfParts.Reason, step.Reason);
        DeadlineChanges = disclosure.PapersAreOpen
            ? step.DeadlineChanges
            : [.. step.DeadlineChanges.Select(change => change with { Reason = null })];
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id => _step.Id;

    /// <summary>The element of the definition.</summary>
    public string ElementId => _step.ElementId;

    /// <summary>What is done.</summary>
    public StepKind Kind => _step.Kind;

    /// <summary>Who does it.</summary>
    public Role Role => _step.Role;

    /// <summary>The office it belongs to, or null when it belongs to a body.</summary>
    public Guid? OfficeId => _step.OfficeId;

    /// <summary>The body it belongs to, or null.</summary>
    public string? Body => _step.Body;

    /// <summary>When it opened.</summary>
    public DateTimeOffset OpenedAt => _step.OpenedAt;

    /// <summary>The last day to do it; null for no deadline.</summary>
    public DateOnly? DueOn => _step.DueOn;

    /// <summary>Every move of its deadline, in order.</summary>
    public IReadOnlyList<DeadlineChange> DeadlineChanges { get; }

    /// <summary>When it ended; null while open.</summary>
    public DateTimeOffset? ClosedAt => _step.ClosedAt;

    /// <summary>How it ended; null while open and when the process closed it.</summary>
    public string? Outcome => _step.Outcome;

    /// <summary>Why it ended so; null where that is withheld.</summary>
    public string? Reason { get; }

    /// <summary>Who did it.</summary>
    public Guid? DoneBy => _step.DoneBy;

    /// <summary>On whose behalf, when a deputy did it.</summary>
    public Guid? DoneFor => _step.DoneFor;

    /// <summary>In whose place they did it; null when it was their own.</summary>
    public Guid? InsteadOf => _step.InsteadOf;

    /// <summary>Whether it is still to be done.</summary>
    public bool IsOpen => _step.IsOpen;

    /// <summary>The deadline as its rule gave it, before any move; null for no deadline.</summary>
    public Deadline? Rule() => _step.Rule();

    /// <summary>The step that rules are asked about.</summary>
    internal Step Itself => _step;
}
