namespace MembershipCases.Domain.Cases;

/// <summary>A timer of a case: something that happens automatically on a day.</summary>
public sealed class CaseTimer
{
    private CaseTimer()
    {
    }

    internal CaseTimer(Guid id, Guid caseId, string token, string elementId, DateOnly dueOn) =>
        (Id, CaseId, Token, ElementId, DueOn) = (id, caseId, token, elementId, dueOn);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The engine's token; unique within the case.</summary>
    public string Token { get; private set; } = "";

    /// <summary>The element of the definition.</summary>
    public string ElementId { get; private set; } = "";

    /// <summary>The day in Oslo on which it fires.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When it fired or was dropped; null while active.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    internal void MoveTo(DateOnly dueOn) => DueOn = dueOn;

    internal void Close(DateTimeOffset at) => ClosedAt = at;
}
