namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>Adds to the points of a treatment what the case knows and nobody has to state.</summary>
internal static class CompletePoints
{
    /// <summary>The points of a recommendation, each with its effect.</summary>
    public static IReadOnlyList<RecommendationPoint> Of(IReadOnlyList<RecommendationPoint> points, CaseKind kind) =>
        [.. points.Zip(
            PointEffects.Proposed(kind, [.. points.Select(point => point.Effect)]),
            (point, effect) => point with { Effect = effect })];

    /// <summary>The points with the number that follows from their order, where none was stated.</summary>
    public static IReadOnlyList<ResolutionPoint> Numbered(IReadOnlyList<ResolutionPoint> points) =>
        [.. points.Select((point, index) => point.Number == 0 ? point with { Number = index + 1 } : point)];

    /// <summary>The points of a resolution, each with its number, its recommended text and its effect.</summary>
    /// <param name="points">The points as they were stated.</param>
    /// <param name="recommended">What the case recommends; null when nothing was recommended.</param>
    /// <param name="kind">What the case is about.</param>
    public static IReadOnlyList<ResolutionPoint> Of(
        IReadOnlyList<ResolutionPoint> points, IReadOnlyList<RecommendationPoint>? recommended, CaseKind kind)
    {
        var numbered = Numbered(points)
            .Select(point => point with { Recommended = RecommendedTexts.Of(point.Number, recommended)?.Text }).ToList();
        var stated = numbered.ConvertAll(
            point => point.Effect ?? RecommendedTexts.Of(point.Number, recommended)?.Effect);
        var proposed = recommended?.Any(point => point.Effect is not null) == true
            ? stated.Select(effect => effect ?? PointEffect.None)
            : PointEffects.Proposed(kind, stated);
        return [.. numbered.Zip(proposed, (point, effect) => point with { Effect = effect })];
    }
}
