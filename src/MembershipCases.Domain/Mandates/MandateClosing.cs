namespace MembershipCases.Domain.Mandates;

/// <summary>The resolution by which the council closed a mandate without a case.</summary>
public sealed record MandateClosing
{
    /// <summary>The day of the resolution.</summary>
    public DateOnly ResolvedOn { get; init; }

    /// <summary>The item's number, such as 11/20.</summary>
    public string ItemNumber { get; init; } = "";

    /// <summary>The point's number; null when the resolution has no numbered points.</summary>
    public int? Point { get; init; }

    /// <summary>The wording of the resolution, or the reason.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Who recorded it.</summary>
    public Guid ClosedBy { get; init; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset ClosedAt { get; init; }
}
