namespace MembershipCases.Domain.Register;

/// <summary>The texts of an assessment that can be screened, by their stable names.</summary>
internal static class TextsOfAssessments
{
    public static IEnumerable<HeldText> Texts(this Assessment assessment) => assessment.Text.Fields()
        .Where(field => !string.IsNullOrWhiteSpace(field.Text))
        .Select(field => new HeldText(new(assessment.Id, field.Name), field.Text,
            assessment.OfficeId is { } office ? (office, field.Name) : null));

    /// <summary>A copy of the content with each text replaced by the function of its field name and text.</summary>
    public static AssessmentText WithTexts(this AssessmentText text, Func<string, string, string> make) => text with
    {
        ParticipationText = make("participation-text", text.ParticipationText),
        LearningOutcomeText = make("learning-outcome-text", text.LearningOutcomeText),
        InfluenceText = make("influence-text", text.InfluenceText),
        Cost = make("cost", text.Cost),
        Reasoning = make("reasoning", text.Reasoning),
        ProposedPoints = make("proposed-points", text.ProposedPoints),
    };

    private static IEnumerable<(string Name, string Text)> Fields(this AssessmentText text) =>
    [
        ("participation-text", text.ParticipationText), ("learning-outcome-text", text.LearningOutcomeText),
        ("influence-text", text.InfluenceText),
        ("cost", text.Cost), ("reasoning", text.Reasoning), ("proposed-points", text.ProposedPoints),
    ];
}
