using System.Globalization;

namespace MembershipCases.Domain.Cases;

/// <summary>Which texts of the parts of a case can be screened, by their stable names.</summary>
internal static class TextsOfParts
{
    /// <summary>
    /// The field of the reason for how a step ended. It stands in the step and in what a body did there, and is one
    /// text.
    /// </summary>
    public const string Reason = "reason";

    /// <summary>The field of what happens to the fee.</summary>
    public const string Fee = "fee";

    public static IEnumerable<HeldText> Texts(this Recommendation recommendation) =>
        recommendation.Points.Select(
            point => new HeldText(new(recommendation.Id, Numbered("point", point.Number)), point.Text));

    public static IEnumerable<HeldText> Texts(this Resolution resolution) =>
        resolution.Points
            .SelectMany(
                point => new[] { (Numbered("recommended", point.Number), point.Recommended),
                    (Numbered("adopted", point.Number), point.Adopted) })
            .Concat([("remarks", resolution.Remarks), ("authority", resolution.Authority),
                ("proposed-by", resolution.ProposedBy)])
            .Where(field => !string.IsNullOrWhiteSpace(field.Item2))
            .Select(field => new HeldText(new(resolution.Id, field.Item1), field.Item2!));

    public static IEnumerable<HeldText> Texts(this Disqualification disqualification)
    {
        yield return new HeldText(new(disqualification.Id, "why"), disqualification.Why, null, disqualification.UserId);
        if (!string.IsNullOrWhiteSpace(disqualification.Ruling))
            yield return new HeldText(new(disqualification.Id, "ruling"), disqualification.Ruling, null,
                disqualification.UserId);
    }

    /// <summary>
    /// The reasons for how steps ended, each once, though it stands in the step and in what a body did there.
    /// </summary>
    public static IEnumerable<HeldText> Reasons(this MembershipCase of) =>
        of.Steps.Select(step => (step.Id, step.Reason))
            .Concat(of.Recommendations.Select(recommendation => (recommendation.StepId, recommendation.Reason)))
            .Concat(of.Resolutions.Select(resolution => (resolution.StepId, resolution.Reason)))
            .Where(one => !string.IsNullOrWhiteSpace(one.Reason))
            .Select(one => new HeldText(new(one.Item1, Reason), one.Reason!))
            .DistinctBy(held => held.Place);

    public static string Numbered(string field, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{field}-{number}");

    /// <summary>
    /// A copy of a point of a resolution in which each text is what is made of it, given its name and words.
    /// </summary>
    public static ResolutionPoint WithTexts(this ResolutionPoint point, Func<string, string?, string?> make) =>
        point with
    {
        Recommended = make(Numbered("recommended", point.Number), point.Recommended),
        Adopted = make(Numbered("adopted", point.Number), point.Adopted),
    };

    /// <summary>The same of a point of a recommendation.</summary>
    public static RecommendationPoint WithText(this RecommendationPoint point, Func<string, string, string> make) =>
        point with { Text = make(Numbered("point", point.Number), point.Text) };
}
