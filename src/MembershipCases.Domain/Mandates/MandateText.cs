namespace MembershipCases.Domain.Mandates;

/// <summary>The content of a mandate.</summary>
public sealed record MandateText
{
    /// <summary>The strength.</summary>
    public MandateStrength Strength { get; init; }

    /// <summary>How it was raised.</summary>
    public MandateKind Kind { get; init; }

    /// <summary>The wording of the resolution point.</summary>
    public string Words { get; init; } = "";

    /// <summary>The item's number, such as 11/20; null when unknown.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>The day of the resolution; null when unknown.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The point's number; null when unknown.</summary>
    public int? Point { get; init; }

    /// <summary>The number of points of the resolution; null when unknown.</summary>
    public int? Points { get; init; }

    /// <summary>The deadline as the council stated it.</summary>
    public string? DeadlineAsWritten { get; init; }

    /// <summary>The deadline as a date.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>Where the document mentions it, when it was read from one.</summary>
    public string? ToldIn { get; init; }

    /// <summary>What it asks; null when unknown.</summary>
    public MandateAsks? Asks { get; init; }

    /// <summary>The number of the interpellation or motion; null when unknown.</summary>
    public int? Number { get; init; }
}
