using System.Globalization;

namespace MembershipCases.Domain.Cases;

/// <summary>Which texts of the parts of a case can be screened, by their stable names.</summary>
internal static class TextsOfParts
{
    public static IEnumerable<HeldText> Texts(this Assessment assessment) => assessment.Text.Fields()
        .Where(field => !string.IsNullOrWhiteSpace(field.Text))
        .Select(field => new HeldText(new(assessment.Id, field.Name), field.Text, assessment.OfficeId is { } office ? (office, field.Name) : null));

    public static IEnumerable<HeldText> Texts(this Recommendation recommendation) =>
        recommendation.Points.Select(point => new HeldText(new(recommendation.Id, Numbered("point", point.Number)), point.Text));

    public static IEnumerable<HeldText> Texts(this Resolution resolution) =>
        resolution.Points.SelectMany(point => new[] { (Numbered("recommended", point.Number), point.Recommended), (Numbered("adopted", point.Number), point.Adopted) })
            .Concat([("remarks", resolution.Remarks), ("authority", resolution.Authority), ("proposed-by", resolution.ProposedBy)])
            .Where(field => !string.IsNullOrWhiteSpace(field.Item2))
            .Select(field => new HeldText(new(resolution.Id, field.Item1), field.Item2!));

    public static IEnumerable<HeldText> Texts(this Disqualification question)
    {
        yield return new HeldText(new(question.Id, "why"), question.Why, null, question.UserId);
        if (!string.IsNullOrWhiteSpace(question.Ruling)) yield return new HeldText(new(question.Id, "ruling"), question.Ruling, null, question.UserId);
    }

    public static string Numbered(string field, int number) => string.Create(CultureInfo.InvariantCulture, $"{field}-{number}");

    private static IEnumerable<(string Name, string Text)> Fields(this AssessmentText text) =>
    [
        ("participation-text", text.ParticipationText), ("learning-outcome-text", text.LearningOutcomeText), ("influence-text", text.InfluenceText),
        ("cost", text.Cost), ("reasoning", text.Reasoning), ("proposed-points", text.ProposedPoints),
    ];

    /// <summary>A copy of an assessment's contents in which each text is what is made of it, given its name and words.</summary>
    public static AssessmentText WithTexts(this AssessmentText text, Func<string, string, string> make) => text with
    {
        ParticipationText = make("participation-text", text.ParticipationText),
        LearningOutcomeText = make("learning-outcome-text", text.LearningOutcomeText),
        InfluenceText = make("influence-text", text.InfluenceText),
        Cost = make("cost", text.Cost),
        Reasoning = make("reasoning", text.Reasoning),
        ProposedPoints = make("proposed-points", text.ProposedPoints),
    };

    /// <summary>The same of a point of a resolution.</summary>
    public static ResolutionPoint WithTexts(this ResolutionPoint point, Func<string, string?, string?> make) => point with
    {
        Recommended = make(Numbered("recommended", point.Number), point.Recommended),
        Adopted = make(Numbered("adopted", point.Number), point.Adopted),
    };

    /// <summary>The same of a point of a recommendation.</summary>
    public static RecommendationPoint WithText(this RecommendationPoint point, Func<string, string, string> make) =>
        point with { Text = make(Numbered("point", point.Number), point.Text) };
}
