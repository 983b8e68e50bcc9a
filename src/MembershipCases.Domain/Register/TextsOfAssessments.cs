namespace MembershipCases.Domain.Register;

/// <summary>Which texts of an assessment can be screened, by their stable names.</summary>
internal static class TextsOfAssessments
{
    public static IEnumerable<HeldText> Texts(this Assessment assessment) => assessment.Text.Fields()
        .Where(field => !string.IsNullOrWhiteSpace(field.Text))
        .Select(field => new HeldText(new(assessment.Id, field.Name), field.Text, assessment.OfficeId is { } office ? (office, field.Name) : null));

    public static AssessmentText With(this AssessmentText text, string field, string words) => field switch
    {
        "participation-text" => text with { ParticipationText = words },
        "learning-outcome-text" => text with { LearningOutcomeText = words },
        "influence-text" => text with { InfluenceText = words },
        "cost" => text with { Cost = words },
        "reasoning" => text with { Reasoning = words },
        "proposed-points" => text with { ProposedPoints = words },
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, "An assessment has no such text."),
    };

    private static IEnumerable<(string Name, string Text)> Fields(this AssessmentText text) =>
    [
        ("participation-text", text.ParticipationText), ("learning-outcome-text", text.LearningOutcomeText), ("influence-text", text.InfluenceText),
        ("cost", text.Cost), ("reasoning", text.Reasoning), ("proposed-points", text.ProposedPoints),
    ];
}
