namespace MembershipCases.Domain.Cases;

/// <summary>The input for opening a case.</summary>
public sealed record NewCase
{
    /// <summary>What the case is about.</summary>
    public required CaseKind Kind { get; init; }

    /// <summary>The membership.</summary>
    public required Guid MembershipId { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Where the case comes from.</summary>
    public required Origin Origin { get; init; }

    /// <summary>Who decides the case.</summary>
    public required DecidingBody DecidingBody { get; init; }

    /// <summary>The responsible offices; the first leads.</summary>
    public required IReadOnlyList<Office> Offices { get; init; }

    /// <summary>The mandate that it answers.</summary>
    public Mandate? Mandate { get; init; }

    /// <summary>The preceding case.</summary>
    public Guid? PredecessorId { get; init; }

    /// <summary>The register's date that is due, for a re-evaluation.</summary>
    public DateOnly? ReevaluationDueOn { get; init; }
}
