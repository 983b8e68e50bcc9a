namespace MembershipCases.Domain.Calendar;

/// <summary>Why a deadline differs from the one that its rule gave.</summary>
public enum DeadlineChangeKind
{
    /// <summary>The case was suspended.</summary>
    Suspended,

    /// <summary>A person extended it.</summary>
    Extended,

    /// <summary>The case is part of a review with a common deadline.</summary>
    Review,

    /// <summary>A person shortened it.</summary>
    Shortened,

    /// <summary>The case had ended and was reopened.</summary>
    Reopened,
}

/// <summary>A change of a deadline.</summary>
/// <param name="Kind">Why.</param>
/// <param name="Since">The day on which the case was suspended or ended, or null for other kinds.</param>
/// <param name="On">The day of the change.</param>
/// <param name="From">The deadline before; null when there was none.</param>
/// <param name="To">The deadline after.</param>
/// <param name="Reason">The reason that a person gave.</param>
public sealed record DeadlineChange(
    DeadlineChangeKind Kind, DateOnly? Since, DateOnly On, DateOnly? From, DateOnly To, string? Reason);
