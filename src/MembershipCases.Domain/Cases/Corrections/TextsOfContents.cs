namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>The texts of a record's content that can be screened, by the names that they have in the record.</summary>
internal static class TextsOfContents
{
    /// <summary>A copy with each text replaced by the function of its field name and text.</summary>
    public static RecordedContent WithTexts(this RecordedContent of, Func<string, string?, string?> make) => of with
    {
        Reason = make(TextsOfParts.Reason, of.Reason),
        Recommended = [.. of.Recommended.Select(point => point.WithText((field, words) => make(field, words) ?? ""))],
        Resolution = of.Resolution is not { } resolution ? null : resolution with
        {
            Points = [.. resolution.Points.Select(point => point.WithTexts(make))],
            Authority = make("authority", resolution.Authority),
            Remarks = make("remarks", resolution.Remarks),
            ProposedBy = make("proposed-by", resolution.ProposedBy),
        },
        Implementation = of.Implementation is not { } done ? null : done with
        {
            Reason = make(TextsOfParts.Reason, done.Reason),
            Fee = make(TextsOfParts.Fee, done.Fee),
        },
    };

    /// <summary>The texts by field.</summary>
    public static IReadOnlyList<(string Field, string Text)> Fields(this RecordedContent of)
    {
        var fields = new List<(string, string)>();
        of.WithTexts((field, text) =>
        {
            if (!string.IsNullOrWhiteSpace(text)) fields.Add((field, text));
            return text;
        });
        return fields;
    }

    /// <summary>
    /// Where the case has a text of this name: the step and what it recorded share the reason, which is the step's.
    /// </summary>
    public static TextPlace PlaceOf(string field, Guid recordId, Guid? stepId) =>
        new(field == TextsOfParts.Reason ? stepId ?? recordId : recordId, field);

    /// <summary>The texts of a correction: those before, those after, and its reason.</summary>
    public static IEnumerable<HeldText> Texts(this Correction correction) =>
        Texts(correction, CorrectionForm.BeforePrefix, correction.Before)
            .Concat(Texts(correction, CorrectionForm.AfterPrefix, correction.After))
            .Append(new HeldText(new(correction.Id, CorrectionForm.Reason), correction.Reason));

    private static IEnumerable<HeldText> Texts(Correction correction, string prefix, RecordedContent content) =>
        content.Fields().Select(field => new HeldText(new(correction.Id, prefix + field.Field), field.Text,
            (correction.PlaceOf(field.Field).RecordId, field.Field)));
}
