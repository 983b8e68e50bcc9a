namespace MembershipCases.Domain.Reviews.Import;

/// <summary>
/// One finding of a document on its way into the register: what was read, what is to be written, and what a person has
/// decided.
/// </summary>
/// <remarks>
/// Kept until the import and after, so that the work can be left and come back to. It has a version of its own: two
/// people can work on two findings.
/// </remarks>
public sealed class Finding : IVersioned
{
    private Finding()
    {
    }

    /// <summary>A finding that nobody has looked at.</summary>
    public Finding(Guid id, Guid documentId, int number, Proposal proposal) =>
        (Id, DocumentId, Number, Read, Proposed, Text, IsSure) = (id, documentId, number, proposal.Read, proposal.Text,
            proposal.Text, proposal.IsSure);

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>The document.</summary>
    public Guid DocumentId { get; private set; }

    /// <summary>Counted from 1 through the document, twin towns last.</summary>
    public int Number { get; private set; }

    /// <summary>What was read.</summary>
    public FindingRead Read { get; private set; } = null!;

    /// <summary>What was proposed to be written.</summary>
    public FindingText Proposed { get; private set; } = new();

    /// <summary>What is to be written.</summary>
    public FindingText Text { get; private set; } = new();

    /// <summary>Whether nothing about it is in doubt, so that it may be confirmed along with others.</summary>
    public bool IsSure { get; private set; }

    /// <summary>What a person has said.</summary>
    public FindingDecision Decision { get; private set; }

    /// <summary>Who said so.</summary>
    public Guid? DecidedBy { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset? DecidedAt { get; private set; }

    /// <summary>The membership that it went into; null before the import and when it was left out.</summary>
    public Guid? WrittenTo { get; private set; }

    /// <summary>Counts the changes.</summary>
    public int Version { get; private set; }

    /// <summary>Whether a person has changed what was proposed.</summary>
    public bool IsMended => !Text.Equals(Proposed);

    /// <summary>Confirms it, as proposed or as mended.</summary>
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

    /// <summary>Takes a decision back; what was mended stays.</summary>
    public Result<Done> Reopen(Guid by, DateTimeOffset at) => Decide(FindingDecision.Undecided, by, at);

    /// <summary>Ties it to the membership that it went into.</summary>
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
