namespace MembershipCases.Web.Casework.Shown;

/// <summary>A copy of the correction of a mandate. It is never withheld; its texts can be screened.</summary>
public sealed class ShownMandateCorrection : AnyShownCorrection
{
    internal ShownMandateCorrection(
        MandateCorrection of, Disclosure disclosure, IReadOnlyDictionary<Guid, string> people)
        : base(of, disclosure, people)
    {
        Before = Shown(CorrectionForm.BeforePrefix, of.Before);
        After = Shown(CorrectionForm.AfterPrefix, of.After);

        MandateContent Shown(string prefix, MandateContent content) =>
            content.WithTexts((field, text) => disclosure.Required(of.Id, prefix + field, text));
    }

    /// <summary>What the record said.</summary>
    public MandateContent Before { get; }

    /// <summary>What it says after the correction.</summary>
    public MandateContent After { get; }

    /// <inheritdoc/>
    public override IReadOnlyList<CorrectedLine> Lines(Texts texts) => CorrectedLines.Between(Before, After, texts);
}
