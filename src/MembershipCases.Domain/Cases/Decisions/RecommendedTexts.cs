namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// The recommended texts beside the points of a resolution. They come from the case, and nobody states them.
/// </summary>
internal static class RecommendedTexts
{
    /// <summary>The errors of points as they were stated; empty when valid.</summary>
    /// <param name="outcome">The outcome of the treatment; only one on the substance has points.</param>
    /// <param name="points">The points as stated.</param>
    /// <param name="recommended">What the case recommends; null when nothing was recommended.</param>
    public static IEnumerable<Error> Check(
        string outcome, IReadOnlyList<ResolutionPoint> points, IReadOnlyList<RecommendationPoint>? recommended)
    {
        if (!Outcomes.IsOnSubstance(outcome)) yield break;
        var taken = new HashSet<int>();
        var last = points.Count + (recommended?.Count ?? 0);
        foreach (var (index, point) in CompletePoints.Numbered(points).Index())
        {
            if (point.Number < 1 || point.Number > last || !taken.Add(point.Number))
                yield return PointErrors.PointNumberTaken(point.Number).At($"Points[{index}].Number");
            var text = Of(point.Number, recommended)?.Text;
            if (point.Recommended.TrimmedOrNull() is { } stated && !SameWords(stated, text ?? ""))
                yield return PointErrors.RecommendedIsAnother(point.Number).At($"Points[{index}].Recommended");
            if (recommended is not null && text is null
                && point.Outcome is (PointOutcome.Adopted or PointOutcome.Amended))
                yield return PointErrors.PointIsAdded(point.Number).At($"Points[{index}].Outcome");
        }
    }

    /// <summary>
    /// What was recommended to a body: by the body before it, or when it decides in that body's stead by the
    /// assessments; null when nothing was.
    /// </summary>
    public static IReadOnlyList<RecommendationPoint>? To(
        StepKind kind, IEnumerable<Recommendation> made, Func<IReadOnlyList<string>> proposed)
    {
        if (kind == StepKind.Resolve)
            return made.Counting().Where(one => one.Outcome == Outcomes.Recommended).MaxBy(one => one.RecordedAt)?.Points;
        var points = proposed().Select((text, index) => new RecommendationPoint(index + 1, text)).ToList();
        return points.Count == 0 ? null : points;
    }

    /// <summary>The recommended point with this number; null for a point that was not recommended.</summary>
    public static RecommendationPoint? Of(int number, IReadOnlyList<RecommendationPoint>? recommended) =>
        recommended?.FirstOrDefault(point => point.Number == number);

    /// <summary>Whether two texts differ in nothing but spaces and line breaks.</summary>
    public static bool SameWords(string? one, string other) =>
        Words(one ?? "").SequenceEqual(Words(other));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
