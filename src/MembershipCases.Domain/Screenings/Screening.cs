namespace MembershipCases.Domain.Screenings;

/// <summary>
/// A text that only those with a need may read, with its legal basis. While it is in force the full text is kept here
/// and nowhere else but in the history; in its place in the record stands the public one, so that whatever reads the
/// record reads that.
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
    /// The screening that this one follows; its own id when somebody made it. Those of one root are lifted together.
    /// </summary>
    public Guid RootId { get; private set; }

    /// <summary>The case whose text it is, or null.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The membership whose text it is, or null.</summary>
    public Guid? MembershipId { get; private set; }

    /// <summary>The mandate whose text it is, or null.</summary>
    public Guid? MandateId { get; private set; }

    /// <summary>The document, or null.</summary>
    public Guid? DocumentId { get; private set; }

    /// <summary>The part of the record in which the text stands.</summary>
    public Guid RecordId { get; private set; }

    /// <summary>Which of its texts.</summary>
    public string Field { get; private set; } = "";

    /// <summary>Where the text stands.</summary>
    public TextPlace Place => new(RecordId, Field);

    /// <summary>Key of the rule of law that it rests on.</summary>
    public string Basis { get; private set; } = "";

    /// <summary>What everybody may read.</summary>
    public string PublicText { get; private set; } = "";

    /// <summary>What stands in the record in the text's place: the basis in brackets, and the public text.</summary>
    public string StandsAs { get; private set; } = "";

    /// <summary>
    /// Every text that was screened in this place, the one that holds last; empty for a document, which is kept from
    /// readers whole.
    /// </summary>
    public IReadOnlyList<string> FullTexts { get; private set; } = [];

    /// <summary>The person whom the text speaks of, who may read it, or null.</summary>
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
    /// Whether the person may read the full text: the departments concerned, whoever screened it, and whom it speaks
    /// of.
    /// </summary>
    /// <param name="actor">Who reads.</param>
    /// <param name="isConcerned">Whether theirs is one of the departments concerned.</param>
    public bool IsOpenTo(Actor actor, bool isConcerned) =>
        isConcerned || By == actor.UserId || AboutUserId == actor.UserId;

    internal bool Covers(HeldText held) => held.Place == Place;

    internal bool Says(HeldText held) => FullTexts.Any(full => full.Trim() == held.Text.Trim());

    /// <summary>The same for a text that says the same, or that took the place of this one.</summary>
    internal Screening Following(HeldText held) => new(this, held);

    internal void TakeIn(string text) => FullTexts = [.. FullTexts, text];

    internal void Lift(string because, Guid by, DateTimeOffset at) =>
        (LiftedBecause, LiftedBy, LiftedAt) = (because, by, at);
}
