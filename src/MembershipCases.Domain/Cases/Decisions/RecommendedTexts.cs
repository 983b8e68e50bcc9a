namespace MembershipCases.Domain.Cases.Decisions;

/// <summary>
/// The recommended texts beside the points of a resolution. They come from the case, and nobody states them.
/// </summary>
internal static class RecommendedTexts
{
    /// <summary>The errors of points as they were stated; empty when valid.</summary>
    /// <param name="points">The points as stated.</param>
    /// <param name="recommended">What the case recommends; null when nothing was recommended.</param>
    public static IEnumerable<Error> Check(
        IReadOnlyList<ResolutionPoint> points, IReadOnlyList<RecommendationPoint>? recommended)
    {
        var taken = new HashSet<int>();
        var last = points.Count + (recommended?.Count ?? 0);
        foreach (var (index, point) in CompletePoints.Numbered(points).Index())
        {
            if (point.Number < 1 || point.Number > last || !taken.Add(point.Number))
                yield return CaseErrors.PointNumberTaken(point.Number).At($"Points[{index}].Number");
            var text = Of(point.Number, recommended)?.Text;
            if (point.Recommended.TrimmedOrNull() is { } stated && !SameWords(stated, text ?? ""))
                yield return CaseErrors.RecommendedIsAnother(point.Number).At($"Points[{index}].Recommended");
            if (recommended is not null && text is null
                && point.Outcome is (PointOutcome.Adopted or PointOutcome.Amended))
                yield return CaseErrors.PointIsAdded(point.Number).At($"Points[{index}].Outcome");
        }
    }

    /// <summary>The recommended point with this number; null for a point that was not recommended.</summary>
    public static RecommendationPoint? Of(int number, IReadOnlyList<RecommendationPoint>? recommended) =>
        recommended?.FirstOrDefault(point => point.Number == number);

    /// <summary>Whether two texts differ in nothing but spaces and line breaks.</summary>
    public static bool SameWords(string? one, string other) =>
        Words(one ?? "").SequenceEqual(Words(other));

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
