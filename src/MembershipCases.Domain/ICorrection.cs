namespace MembershipCases.Domain;

/// <summary>Who corrected a record, why, and whether that took effect.</summary>
public interface ICorrection
{
    /// <summary>Time-ordered id.</summary>
    Guid Id { get; }

    /// <summary>Why it is corrected.</summary>
    string Reason { get; }

    /// <summary>Who corrected it.</summary>
    Guid By { get; }

    /// <summary>The principal, when a deputy did.</summary>
    Guid? OnBehalfOf { get; }

    /// <summary>When.</summary>
    DateTimeOffset At { get; }

    /// <summary>Who confirmed or refused it; null while it waits, and when it needed nobody.</summary>
    Guid? DecidedBy { get; }

    /// <summary>When it took effect or was refused; null while it waits.</summary>
    DateTimeOffset? DecidedAt { get; }

    /// <summary>The reason for the refusal; null when not refused.</summary>
    string? RefusedFor { get; }

    /// <summary>The state of the correction.</summary>
    CorrectionState State { get; }
}
