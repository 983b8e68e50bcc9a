namespace MembershipCases.Domain.Mandates;

/// <summary>What a document got wrong of a mandate, corrected as it is confirmed. What is null stays as it was read.</summary>
public sealed record DocumentCorrection
{
    /// <summary>What it asks.</summary>
    public MandateAsks? Asks { get; init; }

    /// <summary>The strength.</summary>
    public MandateStrength? Strength { get; init; }

    /// <summary>How it was raised.</summary>
    public MandateKind? Kind { get; init; }

    /// <summary>The number of the interpellation or motion.</summary>
    public int? Number { get; init; }

    /// <summary>The item's number, such as 11/20.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>The day of the resolution.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The point's number.</summary>
    public int? Point { get; init; }

    /// <summary>The number of points of the resolution.</summary>
    public int? Points { get; init; }

    /// <summary>The deadline as the council stated it.</summary>
    public string? DeadlineAsWritten { get; init; }

    /// <summary>The deadline as a date.</summary>
    public DateOnly? DeadlineOn { get; init; }

    /// <summary>The content with the corrections.</summary>
    internal MandateText Of(MandateText text) => text with
    {
        Asks = Asks ?? text.Asks,
        Strength = Strength ?? text.Strength,
        Kind = Kind ?? text.Kind,
        Number = Number ?? text.Number,
        ItemNumber = ItemNumber ?? text.ItemNumber,
        ResolvedOn = ResolvedOn ?? text.ResolvedOn,
        Point = Point ?? text.Point,
        Points = Points ?? text.Points,
        DeadlineAsWritten = DeadlineAsWritten ?? text.DeadlineAsWritten,
        DeadlineOn = DeadlineOn ?? text.DeadlineOn,
    };
}
