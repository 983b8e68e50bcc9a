namespace MembershipCases.Domain.Cases;

/// <summary>A timer of a case: something that happens automatically on a day.</summary>
public sealed class CaseTimer
{
    private CaseTimer()
    {
    }

    internal CaseTimer(
        Guid id, Guid caseId, string token, string elementId, DateOnly dueOn, DateTimeOffset? setAt) =>
        (Id, CaseId, Token, ElementId, DueOn, SetAt) = (id, caseId, token, elementId, dueOn, setAt);

    /// <summary>The same timer, active again.</summary>
    internal CaseTimer(Guid id, CaseTimer undone)
        : this(id, undone.CaseId, undone.Token, undone.ElementId, undone.DueOn, undone.SetAt)
    {
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The engine's token; unique among the case's timers that were not undone.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The element of the definition.</summary>
    public string ElementId { get; private set; } = "";

    /// <summary>The day in Oslo on which it fires.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it fired or was dropped; null while active.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>When it was set; null for timers from before that was kept.</summary>
    public DateTimeOffset? SetAt { get; private set; }

    /// <summary>When it was undone together with the step before it; null unless it was.</summary>
    public DateTimeOffset? UndoneAt { get; private set; }

    internal void Undo(DateTimeOffset at) => (UndoneAt, ClosedAt) = (at, ClosedAt ?? at);

    internal void MoveTo(DateOnly dueOn) => DueOn = dueOn;

    internal void Close(DateTimeOffset at) => ClosedAt = at;
}
