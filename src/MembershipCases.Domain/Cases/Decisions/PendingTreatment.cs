namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The state of a treatment that needs a second person.</summary>
public enum PendingState
{
    /// <summary>It waits for a second person.</summary>
    Waiting,

    /// <summary>A second person confirmed it, and it was recorded.</summary>
    Confirmed,

    /// <summary>It was refused, and nothing was recorded.</summary>
    Refused,
}

/// <summary>
/// A treatment whose outcome does not follow from the votes, stored as written until a second person of the secretariat
/// decides on it.
/// </summary>
public sealed class PendingTreatment
{
    private PendingTreatment()
    {
        (Outcome, Reason, Text) = ("", "", new());
    }

    internal PendingTreatment(Guid id, Step step, Treatment treatment, ResolutionText text, Actor by)
    {
        (Id, CaseId, StepId, MeetingId) = (id, step.CaseId, step.Id, treatment.MeetingId);
        (Outcome, Reason, Text) = (treatment.Outcome, treatment.Reason!.Trim(), text);
        (ProposedBy, ProposedFor, ProposedAt) = (treatment.By, by.OnBehalfOf?.UserId, treatment.At);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step that it would complete.</summary>
    public Guid StepId { get; private set; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>The outcome of the step if confirmed.</summary>
    public string Outcome { get; private set; }

    /// <summary>Why the outcome does not follow from the votes.</summary>
    public string Reason { get; private set; }

    /// <summary>The content of the resolution.</summary>
    public ResolutionText Text { get; private set; }

    /// <summary>Who proposed it.</summary>
    public Guid ProposedBy { get; private set; }

    /// <summary>The principal, when a deputy proposed it.</summary>
    public Guid? ProposedFor { get; private set; }

    /// <summary>When it was proposed.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>The state of the treatment.</summary>
    public PendingState State { get; private set; }

    /// <summary>Who confirmed or refused it; null while it waits.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When it was confirmed or refused; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The reason for the refusal; null when not refused.</summary>
    public string? RefusedFor { get; private set; }

    internal void Decide(PendingState state, Guid by, DateTimeOffset at, string? reason = null) =>
        (State, DecidedBy, DecidedAt, RefusedFor) = (state, by, at, reason);
}
