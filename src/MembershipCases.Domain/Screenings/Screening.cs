namespace MembershipCases.Domain.Screenings;

/// <summary>
/// A text that only persons with a need may read, with its legal basis. While the screening is in force, the full text
/// is stored only here and in the history, and the record contains the public text, so that every reader of the record
/// gets that.
/// </summary>
public sealed class Screening
{
    private Screening()
    {
    }

    internal Screening(
        Guid id, Guid rootId, HeldText held, bool keepsText, LegalReference basis, string publicText, Guid by,
        DateTimeOffset at)
    {
        (Id, RootId, RecordId, Field, AboutUserId) = (id, rootId, held.Place.RecordId, held.Place.Field,
            held.AboutUserId);
        (Basis, PublicText, StandsAs) = (basis.Key, publicText, $"[{basis.Law.Nb} {basis.Section}] {publicText}");
        (FullTexts, By, At) = (keepsText ? [held.Text] : [], by, at);
    }

    private Screening(Screening before, HeldText held) : this()
    {
        (Id, RootId, RecordId, Field, AboutUserId) = (Guid.CreateVersion7(before.At), before.RootId,
            held.Place.RecordId, held.Place.Field, held.AboutUserId ?? before.AboutUserId);
        (Basis, PublicText, StandsAs, FullTexts, By, At) = (before.Basis, before.PublicText, before.StandsAs,
            [held.Text], before.By, before.At);
    }

    /// <summary>Time-ordered id.</summary>
    public Guid Id { get; private set; }

    /// <summary>
    /// The screening that this one follows from; its own id when a person made it. Those with the same root are lifted
    /// together.
    /// </summary>
    public Guid RootId { get; private set; }

    /// <summary>The case that contains the text, or null.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The membership that contains the text, or null.</summary>
    public Guid? MembershipId { get; private set; }

    /// <summary>The mandate that contains the text, or null.</summary>
    public Guid? MandateId { get; private set; }

    /// <summary>The document, or null.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The part of the record that contains the text.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>The stable name of the text.</summary>
    public string Field { get; private set; } = "";

    /// <summary>The place of the text.</summary>
    public TextPlace Place => new(RecordId, Field);

    /// <summary>The key of the legal rule that it is based on.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>The text that everybody may read.</summary>
    public string PublicText { get; private set; } = "";

    /// <summary>What the record contains instead of the text: the basis in brackets, and the public text.</summary>
    public string StandsAs { get; private set; } = "";

    /// <summary>
    /// Every text that was screened in this place, the current one last; empty for a document, which is hidden as a
    /// whole.
    /// </summary>
    public IReadOnlyList<string> FullTexts { get; private set; } = [];

    /// <summary>The person whom the text concerns, who may read it, or null.</summary>
    public Guid? AboutUserId { get; private set; }

    /// <summary>Who screened it.</summary>
    public Guid By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who lifted it; null while it is in force.</summary>
    public Guid? LiftedBy { get; private set; }

    /// <summary>When it was lifted; null while it is in force.</summary>
    public DateTimeOffset? LiftedAt { get; private set; }

    /// <summary>Why it was lifted.</summary>
    public string? LiftedBecause { get; private set; }

    /// <summary>Whether it is in force.</summary>
    public bool IsInForce => LiftedAt is null;

    /// <summary>
    /// Whether the person may read the full text: the departments concerned, the person who screened it, and the person
    /// whom it concerns.
    /// </summary>
    /// <param name="actor">The reader.</param>
    /// <param name="isConcerned">Whether the reader belongs to a department concerned.</param>
    public bool IsOpenTo(Actor actor, bool isConcerned) =>
        isConcerned || By == actor.UserId || AboutUserId == actor.UserId;

    internal bool Covers(HeldText held) => held.Place == Place;

    internal bool Says(HeldText held) => FullTexts.Any(full => full.Trim() == held.Text.Trim());

    /// <summary>A screening of the same text in another place, or of the text that replaced this one.</summary>
    internal Screening Following(HeldText held) => new(this, held);

    internal void TakeIn(string text)
    {
        if (FullTexts is not [.., var last] || last != text) FullTexts = [.. FullTexts, text];
    }

    internal void Lift(string because, Guid by, DateTimeOffset at) =>
        (LiftedBecause, LiftedBy, LiftedAt) = (because, by, at);
}
