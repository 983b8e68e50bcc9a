namespace MembershipCases.Domain.Cases.Corrections;

/// <summary>
/// A correction of what was recorded wrongly: what the record said, what it is to say, and why. Both stay.
/// </summary>
public sealed class Correction : ICorrection
{
    private Correction()
    {
        (Before, After) = (new(), new());
    }

    internal Correction(
        Guid id, Guid caseId, CorrectedRecord record, Guid recordId, Guid? stepId, RecordedContent before,
        RecordedContent after, string reason, Actor by, DateTimeOffset at)
    {
        (Id, CaseId, Record, RecordId, StepId) = (id, caseId, record, recordId, stepId);
        (Before, After, Reason) = (before, after, reason.Trim());
        (By, OnBehalfOf, At) = (by.UserId, by.OnBehalfOf?.UserId, at);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The case.</summary>
    public Guid CaseId { get; private set; }

    /// <summary>The kind of record.</summary>
    public CorrectedRecord Record { get; private set; }

    /// <summary>The recommendation or resolution; of an implementation the case.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>The step that recorded it; null for an implementation.</summary>
    public Guid? StepId { get; private set; }

    /// <summary>What the record said.</summary>
    public RecordedContent Before { get; private set; }

    /// <summary>What it says after the correction.</summary>
    public RecordedContent After { get; private set; }

    /// <summary>Why it is corrected.</summary>
    public string Reason { get; private set; } = "";

    /// <summary>Who corrected it.</summary>
    public Guid By { get; private set; }

    /// <summary>The principal, when a deputy did.</summary>
    public Guid? OnBehalfOf { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who confirmed or refused it; null while it waits, and when it needed nobody.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When it took effect or was refused; null while it waits.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The reason for the refusal; null when not refused.</summary>
    public string? RefusedFor { get; private set; }

    /// <summary>The state of the correction.</summary>
    public CorrectionState State => CorrectionForm.StateOf(DecidedAt, RefusedFor);

    /// <summary>Where the case has the text of this name.</summary>
    internal TextPlace PlaceOf(string field) => TextsOfContents.PlaceOf(field, RecordId, StepId);

    internal void Decide(Guid? by, DateTimeOffset at, string? refusedFor = null) =>
        (DecidedBy, DecidedAt, RefusedFor) = (by, at, refusedFor);

    internal void Put(string field, string text)
    {
        if (field == CorrectionForm.Reason) Reason = text;
        Before = Before.WithTexts((name, words) => CorrectionForm.BeforePrefix + name == field ? text : words);
        After = After.WithTexts((name, words) => CorrectionForm.AfterPrefix + name == field ? text : words);
    }
}
