namespace MembershipCases.Domain.Screenings;

/// <summary>
/// A record whose texts can be screened. A screening stays in force, also for texts written later, until a person lifts
/// it.
/// </summary>
public abstract class Screenable : Recorded
{
    private readonly List<Screening> _screenings = [];

    /// <summary>Every screening of its texts, including lifted ones; empty when they were not loaded.</summary>
    public IReadOnlyList<Screening> Screenings => _screenings;

    /// <summary>The current texts that can be screened.</summary>
    public abstract IEnumerable<HeldText> Texts();

    /// <summary>Replaces a text in the record.</summary>
    private protected abstract void Put(TextPlace place, string text);

    /// <summary>
    /// Whether the full text is moved out of the record while screened; a document's stays and is hidden from readers.
    /// </summary>
    private protected virtual bool MovesText => true;

    /// <summary>Screens a text, and the same text in other places of the record.</summary>
    public Result<Screening> Screen(
        Guid id, TextPlace place, LegalReference basis, string publicText, Actor by, DateTimeOffset at)
    {
        if (Texts().FirstOrDefault(held => held.Place == place) is not { } held) return ScreeningErrors.TextNotFound;
        if (InForce().Any(screening => screening.Covers(held))) return ScreeningErrors.ScreenedAlready;
        if (basis.Use != LegalReference.ForScreening) return ScreeningErrors.BasisUnknown;
        if (MovesText && publicText.Contains(held.Text.Trim(), StringComparison.OrdinalIgnoreCase))
            return ScreeningErrors.PublicTextTells;
        var screening = new Screening(id, id, held, MovesText, basis, publicText.Trim(), by.UserId, at);
        Add(screening);
        return screening;
    }

    /// <summary>Lifts a screening and those that followed from it: the full texts are restored in the record.</summary>
    public Result<Done> Lift(Guid screeningId, string because, Actor by, DateTimeOffset at)
    {
        if (InForce().FirstOrDefault(candidate => candidate.Id == screeningId) is not { } chosen)
            return ScreeningErrors.NotInForce;
        foreach (var screening in InForce().Where(candidate => candidate.RootId == chosen.RootId).ToList())
        {
            screening.Lift(because.Trim(), by.UserId, at);
            if (MovesText) Put(screening.Place, screening.FullTexts[^1]);
            Happened(new ScreeningLifted(screening.Id, screening.RecordId, screening.Field,
                screening.Basis) { Reason = because.Trim() });
        }

        return Done.Ok;
    }

    /// <summary>A text of a place, in full where it is what stands for a screened one.</summary>
    internal string InFull(TextPlace place, string text) =>
        InForce().FirstOrDefault(screening => screening.Place == place && screening.StandsAs == text)
            is { FullTexts: [.., var full] } ? full : text;

    /// <inheritdoc/>
    private protected override void BeforeKept()
    {
        if (!MovesText) return;
        foreach (var held in Texts().ToList())
        {
            var own = InForce().FirstOrDefault(screening => screening.Covers(held));
            if (own is null && InForce().FirstOrDefault(screening => Leads(screening, held)) is { } leading)
                Add(leading.Following(held));
            if (own is null || held.Text == own.StandsAs) continue;
            own.TakeIn(held.Text);
            Put(held.Place, own.StandsAs);
        }
    }

    /// <summary>
    /// Whether a screening covers this text too: the same words, or the same office's text on the same subject at
    /// another time.
    /// </summary>
    private bool Leads(Screening screening, HeldText held)
    {
        if (held.Text == screening.StandsAs) return false;
        return screening.Says(held)
            || (held.Series is { } series
                && Texts().Any(other => other.Place == screening.Place && other.Series == series));
    }

    private IEnumerable<Screening> InForce() => _screenings.Where(screening => screening.IsInForce);

    private void Add(Screening screening)
    {
        _screenings.Add(screening);
        if (MovesText) Put(screening.Place, screening.StandsAs);
        Happened(new TextScreened(screening.Id, screening.RecordId, screening.Field, screening.Basis,
            screening.PublicText));
    }
}
