namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>The outcome of a point.</summary>
public enum PointOutcome
{
    /// <summary>Adopted as recommended.</summary>
    Adopted,

    /// <summary>Adopted with another wording.</summary>
    Amended,

    /// <summary>Adopted without having been recommended.</summary>
    Added,

    /// <summary>Voted down.</summary>
    Rejected,

    /// <summary>Not put to the vote.</summary>
    NotPutToVote,
}

/// <summary>A point of a resolution: the recommended and the adopted text.</summary>
public sealed record ResolutionPoint
{
    /// <summary>The number, from 1; the place in the order when not stated.</summary>
    public int Number { get; init; }

    /// <summary>
    /// The recommended text, which the case fills in; null for a new point, which was not recommended.
    /// </summary>
    public string? Recommended { get; init; }

    /// <summary>The adopted text; null when nothing was adopted.</summary>
    public string? Adopted { get; init; }

    /// <summary>The outcome of the point.</summary>
    public PointOutcome Outcome { get; init; }

    /// <summary>The vote on the point; null when there was no separate vote.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The deadline as the resolution states it.</summary>
    public string? DeadlineAsWritten { get; init; }

    /// <summary>The deadline as a date.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>The office that is to implement it.</summary>
    public Guid? OfficeId { get; init; }

    /// <summary>Whether the point was adopted.</summary>
    public bool IsAdopted => Outcome is PointOutcome.Adopted or PointOutcome.Amended or PointOutcome.Added;

    /// <summary>What it does to the register when adopted; null when recorded before points had an effect.</summary>
    public PointEffect? Effect { get; init; }
}
