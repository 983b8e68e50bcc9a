namespace MembershipCases.Web.Casework.Shown;

/// <summary>A screened text as it is shown.</summary>
/// <param name="ScreeningId">The screening.</param>
/// <param name="Basis">Its legal basis.</param>
/// <param name="PublicText">What everybody reads.</param>
/// <param name="IsFull">Whether the one who asks was shown the full text.</param>
public sealed record DisclosedText(Guid ScreeningId, LegalReference Basis, string PublicText, bool IsFull)
{
    /// <summary>What the one who asks reads.</summary>
    internal string Text { get; private init; } = PublicText;

    /// <summary>The full text where they may read it and it was moved out of the record; else the public one.</summary>
    internal static DisclosedText Of(Screening screening, LegalReference basis, bool isFull) =>
        new(screening.Id, basis, screening.PublicText, isFull)
    {
        Text = isFull && screening.FullTexts.Count > 0 ? screening.FullTexts[^1] : screening.PublicText,
    };
}
