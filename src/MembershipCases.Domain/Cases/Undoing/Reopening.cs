namespace MembershipCases.Domain.Cases.Undoing;

/// <summary>
/// The reopening of a case that had ended: asked for by one person with a reason, and confirmed or refused by another.
/// It keeps how and when the case had ended.
/// </summary>
public sealed class Reopening
{
    private Reopening()
    {
    }

    internal Reopening(
        Guid id, Guid caseId, string outcome, DateTimeOffset endedAt, string reason, Actor by, DateTimeOffset at)
    {
        (Id, CaseId, Outcome, EndedAt, Reason) = (id, caseId, outcome, endedAt, reason.Trim());
        (By, OnBehalfOf, At) = (by.UserId, by.OnBehalfOf?.UserId, at);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>How the case had ended.</summary>
    public string Outcome { get; private set; } = "";

    /// <summary>When it had ended.</summary>
    public DateTimeOffset EndedAt { get; private set; }

    /// <summary>Why it is reopened.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who asked for it.</summary>
    public Guid By { get; private set; }

    /// <summary>The principal, when a deputy did.</summary>
    public Guid? OnBehalfOf { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who confirmed or refused it; null while it waits.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When the case was reopened, or that was refused; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused; null when not refused.</summary>
    public string? RefusedFor { get; private set; }

    /// <summary>Whether it waits for a second person.</summary>
    public bool IsWaiting => DecidedAt is null;

    /// <summary>Whether the case was reopened by it.</summary>
    public bool IsMade => DecidedAt is not null && RefusedFor is null;

    internal void Decide(Guid by, DateTimeOffset at, string? refusedFor = null) =>
        (DecidedBy, DecidedAt, RefusedFor) = (by, at, refusedFor);

    internal void Put(string text) => Reason = text;
}
