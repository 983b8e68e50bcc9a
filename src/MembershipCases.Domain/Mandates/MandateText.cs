namespace MembershipCases.Domain.Mandates;

/// <summary>A mandate's contents.</summary>
public sealed record MandateText
{
    /// <summary>How strongly the council has spoken.</summary>
    public MandateStrength Strength { get; init; }

    /// <summary>How it came up.</summary>
    public MandateKind Kind { get; init; }

    /// <summary>The words of the resolution point.</summary>
    public string Words { get; init; } = "";

    /// <summary>The item's number, such as 11/20; null when not known.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>The day of the resolution; null when not known.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The point's number; null when not known.</summary>
    public int? Point { get; init; }

    /// <summary>How many points the resolution has; null when not known.</summary>
    public int? Points { get; init; }

    /// <summary>The deadline as the council worded it.</summary>
    public string? DeadlineAsWritten { get; init; }

    /// <summary>The deadline as a date.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>Where it is told, when it was read from a document.</summary>
    public string? ToldIn { get; init; }
}
