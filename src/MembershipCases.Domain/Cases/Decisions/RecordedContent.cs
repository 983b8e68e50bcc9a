namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>What a record says, as far as it can be corrected; null where the record has no such part.</summary>
public sealed record RecordedContent
{
    /// <summary>The outcome of the treatment.</summary>
    public string? Outcome { get; init; }

    /// <summary>The item's number.</summary>
    public string? ItemNumber { get; init; }

    /// <summary>The day of a resolution.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>The reason for the outcome.</summary>
    public string? Reason { get; init; }

    /// <summary>The recommendation's points.</summary>
    public IReadOnlyList<RecommendationPoint> Recommended { get; init; } = [];

    /// <summary>
    /// The resolution; of a recommendation the disqualified members and their substitutes only.
    /// </summary>
    public ResolutionText? Resolution { get; init; }

    /// <summary>Letter, dates and fee of an implementation.</summary>
    public Implementation? Implementation { get; init; }

    /// <summary>
    /// With what nobody states again: the recommended texts, and the effects of points where none is stated.
    /// </summary>
    internal RecordedContent CompletedBy(RecordedContent before) => this with
    {
        Recommended = [.. Recommended.Select(point => point with
        {
            Effect = point.Effect ?? before.Recommended.FirstOrDefault(old => old.Number == point.Number)?.Effect,
        })],
        Resolution = Resolution is null
            ? null
            : Resolution with { Points = [.. Points(Resolution, before.Resolution?.Points ?? [])] },
    };

    private static IEnumerable<ResolutionPoint> Points(ResolutionText text, IReadOnlyList<ResolutionPoint> before) =>
        from point in CompletePoints.Numbered(text.Points)
        let old = before.FirstOrDefault(old => old.Number == point.Number)
        select point with { Recommended = old?.Recommended, Effect = point.Effect ?? old?.Effect };
}
