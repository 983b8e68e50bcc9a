using System.Globalization;

namespace MembershipCases.Domain.Cases;

/// <summary>The texts in the parts of a case that can be screened, by their stable names.</summary>
internal static class TextsOfParts
{
    /// <summary>
    /// The field of the reason for a step's outcome. The step and the body's decision share it as one text.
    /// </summary>
    public const string Reason = "reason";

    /// <summary>The field of the reason for undoing a step.</summary>
    public const string UndoneFor = "undone-for";

    /// <summary>The field for what happens to the fee.</summary>
    public const string Fee = "fee";

    /// <summary>Every text of a case.</summary>
    public static IEnumerable<HeldText> TextsOf(
        this MembershipCase of, CaseAssessments assessments, CaseImplementation implementation) =>
        assessments.Texts()
            .Concat(of.Reasons())
            .Concat(of.Recommendations.SelectMany(recommendation => recommendation.Texts()))
            .Concat(of.Resolutions.SelectMany(resolution => resolution.Texts()))
            .Concat(of.Disqualifications.SelectMany(disqualification => disqualification.Texts()))
            .Concat(implementation.Texts())
            .Concat(of.Ends.Texts())
            .Concat(of.Reopenings.Texts())
            .Concat(of.Corrected.SelectMany(correction => correction.Texts()));

    /// <summary>Replaces a text in the part that has it.</summary>
    public static void PutInParts(
        this MembershipCase of, TextPlace place, string text, CaseSteps steps, CaseAssessments assessments,
        CaseImplementation implementation)
    {
        assessments.Put(place.RecordId, place.Field, text);
        steps.Put(place.RecordId, place.Field, text);
        implementation.Put(place.RecordId, place.Field, text);
        of.Decisions.Put(place.RecordId, place.Field, text);
        of.Impartiality.Put(place.RecordId, place.Field, text);
        of.Corrections.Put(place.RecordId, place.Field, text);
        of.Ends.Put(place.RecordId, text);
        of.Reopenings.Put(place.RecordId, text);
    }

    public static IEnumerable<HeldText> Texts(this Recommendation recommendation) =>
        recommendation.Points.Select(
            point => Held(recommendation.Id, Numbered("point", point.Number), point.Text));

    public static IEnumerable<HeldText> Texts(this Resolution resolution) =>
        resolution.Points
            .SelectMany(
                point => new[] { (Numbered("recommended", point.Number), point.Recommended),
                    (Numbered("adopted", point.Number), point.Adopted) })
            .Concat([("remarks", resolution.Remarks), ("authority", resolution.Authority),
                ("proposed-by", resolution.ProposedBy)])
            .Where(field => !string.IsNullOrWhiteSpace(field.Item2))
            .Select(field => Held(resolution.Id, field.Item1, field.Item2!));

    public static IEnumerable<HeldText> Texts(this Disqualification disqualification)
    {
        yield return new HeldText(new(disqualification.Id, "why"), disqualification.Why, null, disqualification.UserId);
        if (!string.IsNullOrWhiteSpace(disqualification.Ruling))
            yield return new HeldText(new(disqualification.Id, "ruling"), disqualification.Ruling, null,
                disqualification.UserId);
    }

    /// <summary>
    /// The reasons for outcomes, each once, although both the step and the body's decision contain it.
    /// </summary>
    public static IEnumerable<HeldText> Reasons(this MembershipCase of) =>
        of.Steps.Select(step => (step.Id, step.Reason))
            .Concat(of.Recommendations.Select(recommendation => (recommendation.StepId, recommendation.Reason)))
            .Concat(of.Resolutions.Select(resolution => (resolution.StepId, resolution.Reason)))
            .Where(one => !string.IsNullOrWhiteSpace(one.Reason))
            .Select(one => Held(one.Item1, Reason, one.Reason!))
            .DistinctBy(held => held.Place)
            .Concat(of.Steps.Where(step => !string.IsNullOrWhiteSpace(step.UndoneFor))
                .Select(step => new HeldText(new(step.Id, UndoneFor), step.UndoneFor!)));

    /// <summary>A text that corrections can repeat: what is screened here is screened in them too.</summary>
    public static HeldText Held(Guid recordId, string field, string text) =>
        new(new(recordId, field), text, (recordId, field));

    public static string Numbered(string field, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{field}-{number}");

    /// <summary>
    /// A copy of a resolution's point with each text replaced by the function of its field name and text.
    /// </summary>
    public static ResolutionPoint WithTexts(this ResolutionPoint point, Func<string, string?, string?> make) =>
        point with
    {
        Recommended = make(Numbered("recommended", point.Number), point.Recommended),
        Adopted = make(Numbered("adopted", point.Number), point.Adopted),
    };

    /// <summary>A copy of a recommendation's point with its text replaced.</summary>
    public static RecommendationPoint WithText(this RecommendationPoint point, Func<string, string, string> make) =>
        point with { Text = make(Numbered("point", point.Number), point.Text) };
}
