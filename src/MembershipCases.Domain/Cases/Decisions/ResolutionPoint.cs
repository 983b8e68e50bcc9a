namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>What became of a point.</summary>
public enum PointOutcome
{
    /// <summary>Adopted as recommended.</summary>
    Adopted,

    /// <summary>Adopted with another wording.</summary>
    Amended,

    /// <summary>Adopted, and not among the recommended ones.</summary>
    Added,

    /// <summary>Voted down.</summary>
    Rejected,

    /// <summary>Not put to the vote.</summary>
    NotPutToVote,
}

/// <summary>A point of a resolution: what was recommended and what was adopted, side by side.</summary>
public sealed record ResolutionPoint
{
    /// <summary>Counted from 1.</summary>
    public int Number { get; init; }

    /// <summary>The recommended text; null for an added point.</summary>
    public string? Recommended { get; init; }

    /// <summary>The adopted text; null when nothing was adopted.</summary>
    public string? Adopted { get; init; }

    /// <summary>What became of it.</summary>
    public PointOutcome Outcome { get; init; }

    /// <summary>The vote on it; null when it was not put to a vote of its own.</summary>
    public Vote? Vote { get; init; }

    /// <summary>The deadline as the resolution words it.</summary>
    public string? DeadlineAsWritten { get; init; }

    /// <summary>The deadline as a date.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>The office that is to carry it out.</summary>
    public Guid? OfficeId { get; init; }

    /// <summary>Whether something stands as adopted.</summary>
    public bool IsAdopted => Outcome is PointOutcome.Adopted or PointOutcome.Amended or PointOutcome.Added;
}
