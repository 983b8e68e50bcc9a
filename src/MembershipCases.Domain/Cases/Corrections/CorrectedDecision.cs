namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>A recommendation or resolution that can be corrected.</summary>
internal sealed record CorrectedDecision(
    CorrectedRecord Record, Guid Id, Guid StepId, string Body, RecordedContent Content, Action<RecordedContent> Put)
{
    public static CorrectedDecision Of(Recommendation of) => new(
        CorrectedRecord.Recommendation, of.Id, of.StepId, of.Body, of.Content(), of.Correct);

    public static CorrectedDecision Of(Resolution of) =>
        new(CorrectedRecord.Resolution, of.Id, of.StepId, of.Body, of.Content(), of.Correct);

    /// <summary>Where the case has the text of this name.</summary>
    public TextPlace PlaceOf(string field) => TextsOfContents.PlaceOf(field, Id, StepId);
}
