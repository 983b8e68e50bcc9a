namespace MembershipCases.Domain.Reviews.Import;

/// <summary>
/// A finding of a document before its import: what was read, what will be recorded, and the decision.
/// </summary>
/// <remarks>Stored before and after the import, so that the work can be interrupted. It has its own version, so that
/// two people can work on two findings.</remarks>
[SubjectName("Finding")]
public sealed class Finding : Recorded
{
    private Finding()
    {
    }

    /// <summary>An undecided finding.</summary>
    public Finding(Guid id, Guid documentId, int number, Proposal proposal) =>
        (Id, DocumentId, Number, Read, Proposed, Text, IsSure) = (id, documentId, number, proposal.Read, proposal.Text,
            proposal.Text, proposal.IsSure);

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

    /// <summary>Its facts that wait for somebody who maintains the membership; empty before the import.</summary>
    public IReadOnlyList<WaitingFact> Waiting { get; private set; } = [];

    /// <summary>Whether a person changed what was proposed.</summary>
    public bool IsMended => !Text.Equals(Proposed);

    /// <summary>Why it may not be recorded as this text says; null when it may.</summary>
    public Error? RefusalOf(FindingText text) => FindingRules.Refusal(Read, Proposed, text);

    /// <summary>Confirms it, as proposed or as corrected.</summary>
    /// <param name="text">What will be recorded.</param>
    /// <param name="membership">The existing membership that it is about; null for a new one.</param>
    /// <param name="by">Who confirms it, and states what the document does not say.</param>
    /// <param name="at">When.</param>
    public Result<Done> Confirm(FindingText text, Membership? membership, Actor by, DateTimeOffset at)
    {
        if (RefusalOf(text) is { } refusal) return refusal;
        if (FindingRules.RefusalTo(by, Read, Proposed, text, membership) is { } forbidden) return forbidden;
        var isOwn = text.StatesStatus(Read) || text.OwnOffices(Proposed).Any();
        Text = isOwn ? text : text with { Reason = null };
        return Decide(FindingDecision.Confirmed, by, at, Confirmed());
    }

    /// <summary>Leaves it out.</summary>
    public Result<Done> LeaveOut(Actor by, DateTimeOffset at) =>
        Decide(FindingDecision.LeftOut, by, at, new FindingLeftOut(DocumentId, Number));

    /// <summary>Withdraws the decision; corrections stay.</summary>
    public Result<Done> Reopen(Actor by, DateTimeOffset at) =>
        Decide(FindingDecision.Undecided, by, at, new FindingReopened(DocumentId, Number));

    /// <summary>Records the membership that it was imported into, and the facts that wait.</summary>
    internal void WentInto(Guid membershipId, IReadOnlyList<WaitingFact> waiting)
    {
        (WrittenTo, Waiting) = (membershipId, waiting);
        Happened(new FindingImported(DocumentId, Number, membershipId, [.. waiting.Select(fact => fact.Kind.Word())]));
    }

    /// <summary>Records that facts no longer wait.</summary>
    internal void NoLongerWait(IReadOnlyList<WaitingFact> confirmed)
    {
        Waiting = [.. Waiting.Except(confirmed)];
        Happened(new WaitingFactsConfirmed(DocumentId, Number, [.. confirmed.Select(fact => fact.Kind.Word())]));
    }

    private FindingConfirmed Confirmed()
    {
        var (proposed, recorded) = (FindingChoices.Of(Proposed, Text), FindingChoices.Of(Text, Proposed));
        var isSame = proposed == recorded;
        var texts = Text.TextsUnlike(Proposed).ToList();
        return new FindingConfirmed(DocumentId, Number, isSame ? null : recorded, texts.Count == 0 ? null : texts)
        {
            Before = isSame ? null : new(proposed), Reason = Text.Reason,
        };
    }

    private Result<Done> Decide(FindingDecision decision, Actor by, DateTimeOffset at, HistoryEvent what)
    {
        (Decision, DecidedBy, DecidedAt) = (decision, by.UserId, at);
        Happened(what);
        return Done.Ok;
    }
}
