namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Where a treatment that needs a second person stands.</summary>
public enum PendingState
{
    /// <summary>It waits for another person.</summary>
    Waiting,

    /// <summary>Another person has confirmed it, and it was recorded.</summary>
    Confirmed,

    /// <summary>It was refused, and nothing happened.</summary>
    Refused,
}

/// <summary>
/// A treatment whose outcome does not follow from the numbers: kept as it was written until another person of the
/// secretariat has looked at it.
/// </summary>
public sealed class PendingTreatment
{
    private PendingTreatment()
    {
        (Outcome, Reason, Text) = ("", "", new());
    }

    internal PendingTreatment(Guid id, Step step, Treatment treatment, ResolutionText text)
    {
        (Id, CaseId, StepId, MeetingId) = (id, step.CaseId, step.Id, treatment.MeetingId);
        (Outcome, Reason, Text) = (treatment.Outcome, treatment.Reason!.Trim(), text);
        (ProposedBy, ProposedAt) = (treatment.By, treatment.At);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The step that it would end.</summary>
    public Guid StepId { get; private set; }

    /// <summary>The meeting.</summary>
    public Guid MeetingId { get; private set; }

    /// <summary>How the step would end.</summary>
    public string Outcome { get; private set; }

    /// <summary>Why it does not follow from the numbers.</summary>
    public string Reason { get; private set; }

    /// <summary>Everything that was written.</summary>
    public ResolutionText Text { get; private set; }

    /// <summary>Who wrote it.</summary>
    public Guid ProposedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset ProposedAt { get; private set; }

    /// <summary>Where it stands.</summary>
    public PendingState State { get; private set; }

    /// <summary>Who confirmed or refused it; null while it waits.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>Why it was refused; null when it was not.</summary>
    public string? RefusedFor { get; private set; }

    internal void Decide(PendingState state, Guid by, DateTimeOffset at, string? reason = null) =>
        (State, DecidedBy, DecidedAt, RefusedFor) = (state, by, at, reason);
}
