namespace MembershipCases.Domain.Cases;

/// <summary>What is asked for when a case is opened.</summary>
public sealed record NewCase
{
    /// <summary>What it is about.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The membership.</summary>
    public required Guid MembershipId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Who decides.</summary>
    public required DecidingBody DecidingBody { get; init; }

    /// <summary>The offices that answer for it; the first leads.</summary>
    public required IReadOnlyList<Office> Offices { get; init; }

    /// <summary>The mandate it answers.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>The case it follows from.</summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>The date of the register that came due, for a re-evaluation.</summary>
    public DateOnly? ReevaluationDueOn { get; init; }
}
