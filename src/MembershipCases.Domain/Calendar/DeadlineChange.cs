namespace MembershipCases.Domain.Calendar;

/// <summary>Why a deadline is another than the one that its rule gave.</summary>
public enum DeadlineChangeKind
{
    /// <summary>The case stood still for a while.</summary>
    Suspended,

    /// <summary>Somebody gave more time.</summary>
    Extended,

    /// <summary>It is part of a review with one deadline.</summary>
    Review,
}

/// <summary>One move of a deadline.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Since">The day on which the case was suspended, or null for another kind.</param>
/// <param name="On">The day on which the deadline was moved.</param>
/// <param name="From">The deadline before; null when there was none.</param>
/// <param name="To">The deadline after.</param>
/// <param name="Reason">What a person said.</param>
public sealed record DeadlineChange(
    DeadlineChangeKind Kind, DateOnly? Since, DateOnly On, DateOnly? From, DateOnly To, string? Reason);
