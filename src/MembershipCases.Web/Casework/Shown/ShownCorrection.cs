namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// A copy of a correction. What a body recorded is never withheld, letter and fee are papers; texts can be screened.
/// </summary>
public sealed class ShownCorrection : AnyShownCorrection
{
    internal ShownCorrection(Correction of, Disclosure disclosure, IReadOnlyDictionary<Guid, string> people)
        : base(of, disclosure, people)
    {
        (Record, RecordId, StepId) = (of.Record, of.RecordId, of.StepId);
        Before = Shown(CorrectionForm.BeforePrefix, of.Before);
        After = Shown(CorrectionForm.AfterPrefix, of.After);

        RecordedContent Shown(string prefix, RecordedContent content) => content.WithTexts(
            (field, text) => of.Record == CorrectedRecord.Implementation
                ? disclosure.Paper(of.Id, prefix + field, text)
                : disclosure.Text(of.Id, prefix + field, text));
    }

    /// <summary>The kind of record.</summary>
    public CorrectedRecord Record { get; }

    /// <summary>The recommendation or resolution; of an implementation the case.</summary>
    public Guid RecordId { get; }

    /// <summary>The step that recorded it; null for an implementation.</summary>
    public Guid? StepId { get; }

    /// <summary>What the record said.</summary>
    public RecordedContent Before { get; }

    /// <summary>What it says after the correction.</summary>
    public RecordedContent After { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<CorrectedLine> Lines(Texts texts) => CorrectedLines.Between(Before, After, texts);
}
