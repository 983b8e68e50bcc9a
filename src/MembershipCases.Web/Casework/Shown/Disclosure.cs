namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// What of a record may be read by the one who asks. Made by <see cref="Disclosures"/> alone; every text on its way
/// into a shown copy passes through it. As it begins, papers are withheld and screened texts are not opened.
/// </summary>
/// <param name="Record">What kind of record it is.</param>
/// <param name="Id">Which.</param>
public sealed record Disclosure(ScreenedRecord Record, Guid Id)
{
    /// <summary>Whether they may read its papers at all.</summary>
    public bool PapersAreOpen { get; init; }

    /// <summary>Whether they may screen its texts.</summary>
    public bool MayScreen { get; init; }

    /// <summary>Whether they may see who has read them.</summary>
    public bool MaySeeReadings { get; init; }

    /// <summary>Its screened texts by their places.</summary>
    public IReadOnlyDictionary<TextPlace, DisclosedText> Screened { get; init; } =
        new Dictionary<TextPlace, DisclosedText>();

    /// <summary>The screened text in a place, or null.</summary>
    public DisclosedText? At(Guid recordId, string field) => Screened.GetValueOrDefault(new TextPlace(recordId, field));

    /// <summary>A preparatory paper: null unless the papers are open.</summary>
    internal string? Paper(Guid recordId, string field, string? stored) =>
        PapersAreOpen ? Text(recordId, field, stored) : null;

    /// <summary>
    /// A text that is no preparatory paper: as it is stored, or where it is screened as the one who asks may read it.
    /// </summary>
    internal string? Text(Guid recordId, string field, string? stored) => At(recordId, field)?.Text ?? stored;

    /// <summary>The same for a text that there always is.</summary>
    internal string Required(Guid recordId, string field, string stored) => Text(recordId, field, stored)!;
}
