namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// A copy of a correction. What a body recorded is never withheld, letter and fee are papers; texts can be screened.
/// </summary>
public sealed class ShownCorrection : IShownCorrection
{
    internal ShownCorrection(Correction of, Disclosure disclosure, IReadOnlyDictionary<Guid, string> people)
    {
        (Id, Record, RecordId, StepId, State) = (of.Id, of.Record, of.RecordId, of.StepId, of.State);
        (By, OnBehalfOf, At, DecidedBy, DecidedAt) = (of.By, of.OnBehalfOf, of.At, of.DecidedBy, of.DecidedAt);
        (ByName, DecidedByName) = (people.GetValueOrDefault(of.By, ""),
            of.DecidedBy is { } second ? people.GetValueOrDefault(second) : null);
        Reason = disclosure.Required(of.Id, TextsOfParts.Reason, of.Reason);
        RefusedFor = of.RefusedFor;
        Before = Shown(CorrectionForm.BeforePrefix, of.Before);
        After = Shown(CorrectionForm.AfterPrefix, of.After);

        RecordedContent Shown(string prefix, RecordedContent content) => content.WithTexts(
            (field, text) => of.Record == CorrectedRecord.Implementation
                ? disclosure.Paper(of.Id, prefix + field, text)
                : disclosure.Text(of.Id, prefix + field, text));
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; }

    /// <summary>The kind of record.</summary>
    public CorrectedRecord Record { get; }

    /// <summary>The recommendation or resolution; of an implementation the case.</summary>
    public Guid RecordId { get; }

    /// <summary>The step that recorded it; null for an implementation.</summary>
    public Guid? StepId { get; }

    /// <summary>Whether it was made, waits or was refused.</summary>
    public CorrectionState State { get; }

    /// <summary>What the record said.</summary>
    public RecordedContent Before { get; }

    /// <summary>What it says after the correction.</summary>
    public RecordedContent After { get; }

    /// <summary>Why it is corrected.</summary>
    public string Reason { get; }

    /// <summary>Who corrected it.</summary>
    public Guid By { get; }

    /// <summary>Their name.</summary>
    public string ByName { get; }

    /// <summary>The principal, when a deputy did.</summary>
    public Guid? OnBehalfOf { get; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; }

    /// <summary>Who confirmed or refused it; null when it needed nobody or waits.</summary>
    public Guid? DecidedBy { get; }

    /// <summary>Their name.</summary>
    public string? DecidedByName { get; }

    /// <summary>When it took effect or was refused.</summary>
    public DateTimeOffset? DecidedAt { get; }

    /// <summary>The reason for the refusal.</summary>
    public string? RefusedFor { get; }

    /// <inheritdoc/>
    public IReadOnlyList<CorrectedLine> Lines(Texts texts) => CorrectedLines.Between(Before, After, texts);
}
