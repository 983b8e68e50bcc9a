namespace MembershipCases.Domain.Reviews.Import;

/// <summary>
/// A finding of a document before its import: what was read, what will be recorded, and the decision.
/// </summary>
/// <remarks>Stored before and after the import, so that the work can be interrupted. It has its own version, so that
/// two people can work on two findings.</remarks>
public sealed class Finding : IVersioned
{
    private Finding()
    {
    }

    /// <summary>An undecided finding.</summary>
    public Finding(Guid id, Guid documentId, int number, Proposal proposal) =>
        (Id, DocumentId, Number, Read, Proposed, Text, IsSure) = (id, documentId, number, proposal.Read, proposal.Text,
            proposal.Text, proposal.IsSure);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>The number in the document, from 1, twin towns last.</summary>
    public int Number { get; private set; }

    /// <summary>What was read.</summary>
    public FindingRead Read { get; private set; } = null!;

    /// <summary>What was proposed to be written.</summary>
    public FindingText Proposed { get; private set; } = new();

    /// <summary>What will be recorded.</summary>
    public FindingText Text { get; private set; } = new();

    /// <summary>Whether it has no doubts, so that it may be confirmed together with others.</summary>
    public bool IsSure { get; private set; }

    /// <summary>The decision.</summary>
    public FindingDecision Decision { get; private set; }

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When it was decided.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The membership that it was imported into; null before the import and when left out.</summary>
    public Guid? WrittenTo { get; private set; }

    /// <summary>The number of changes.</summary>
    public int Version { get; private set; }

    /// <summary>Whether a person changed what was proposed.</summary>
    public bool IsMended => !Text.Equals(Proposed);

    /// <summary>Confirms it, as proposed or as corrected.</summary>
    public Result<Done> Confirm(FindingText text, Guid by, DateTimeOffset at)
    {
        if (string.IsNullOrWhiteSpace(text.Name)) return ImportErrors.NameMissing;
        if (text.Kind is null) return ImportErrors.KindMissing;
        if (text.MembershipId is null && text.FirstStatus is null) return ImportErrors.StatusMissing;
        Text = text;
        return Decide(FindingDecision.Confirmed, by, at);
    }

    /// <summary>Leaves it out.</summary>
    public Result<Done> LeaveOut(Guid by, DateTimeOffset at) => Decide(FindingDecision.LeftOut, by, at);

    /// <summary>Withdraws the decision; corrections stay.</summary>
    public Result<Done> Reopen(Guid by, DateTimeOffset at) => Decide(FindingDecision.Undecided, by, at);

    /// <summary>Records the membership that it was imported into.</summary>
    public void WentInto(Guid membershipId)
    {
        WrittenTo = membershipId;
        Version++;
    }

    private Result<Done> Decide(FindingDecision decision, Guid by, DateTimeOffset at)
    {
        (Decision, DecidedBy, DecidedAt) = (decision, by, at);
        Version++;
        return Done.Ok;
    }
}
