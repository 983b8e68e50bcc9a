namespace MembershipCases.Web.Casework;

/// <summary>What of a record is shown to the one who asks.</summary>
/// <param name="Record">What kind of record it is.</param>
/// <param name="Id">Which.</param>
/// <param name="PapersAreOpen">Whether they may read its papers at all.</param>
/// <param name="MayScreen">Whether they may screen its texts.</param>
/// <param name="MaySeeReadings">Whether they may see who has read them.</param>
/// <param name="Texts">Its screened texts by their places.</param>
public sealed record Shown(ScreenedRecord Record, Guid Id, bool PapersAreOpen, bool MayScreen, bool MaySeeReadings, IReadOnlyDictionary<TextPlace, ShownText> Texts)
{
    /// <summary>The screened text in a place, or null.</summary>
    public ShownText? At(Guid recordId, string field) => Texts.GetValueOrDefault(new TextPlace(recordId, field));
}

/// <summary>A screened text as it is shown.</summary>
/// <param name="ScreeningId">The screening.</param>
/// <param name="Basis">Its legal basis.</param>
/// <param name="PublicText">What everybody reads.</param>
/// <param name="IsFull">Whether the one who asks was shown the full text.</param>
public sealed record ShownText(Guid ScreeningId, LegalReference Basis, string PublicText, bool IsFull);
