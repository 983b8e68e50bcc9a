namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// What the current user may read of a record. Only <see cref="Disclosures"/> creates it, and every text in a shown
/// copy passes through it. By default papers are withheld and screened texts are not disclosed.
/// </summary>
/// <param name="Record">The kind of record.</param>
/// <param name="Id">The id of the record.</param>
public sealed record Disclosure(ScreenedRecord Record, Guid Id)
{
    /// <summary>Whether the user may read its papers.</summary>
    public bool PapersAreOpen { get; init; }

    /// <summary>Whether the user may screen its texts.</summary>
    public bool MayScreen { get; init; }

    /// <summary>Whether the user may see who has read them.</summary>
    public bool MaySeeReadings { get; init; }

    /// <summary>Its screened texts by place.</summary>
    public IReadOnlyDictionary<TextPlace, DisclosedText> Screened { get; init; } =
        new Dictionary<TextPlace, DisclosedText>();

    /// <summary>The screened text in a place, or null.</summary>
    public DisclosedText? At(Guid recordId, string field) => Screened.GetValueOrDefault(new TextPlace(recordId, field));

    /// <summary>A preparatory paper: null unless the user may read papers.</summary>
    internal string? Paper(Guid recordId, string field, string? stored) =>
        PapersAreOpen ? Text(recordId, field, stored) : null;

    /// <summary>A text that is not a preparatory paper: as stored, or as the user may read it when screened.</summary>
    internal string? Text(Guid recordId, string field, string? stored) => At(recordId, field)?.Text ?? stored;

    /// <summary>The same for a text that is never null.</summary>
    internal string Required(Guid recordId, string field, string stored) => Text(recordId, field, stored)!;
}
