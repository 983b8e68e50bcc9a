namespace MembershipCases.Web.Casework.Shown;

/// <summary>A screened text as it is shown.</summary>
/// <param name="ScreeningId">The screening.</param>
/// <param name="Basis">Its legal basis.</param>
/// <param name="PublicText">The public text.</param>
/// <param name="IsFull">Whether the current user was shown the full text.</param>
public sealed record DisclosedText(Guid ScreeningId, LegalReference Basis, string PublicText, bool IsFull)
{
    /// <summary>The text that the current user may read.</summary>
    internal string Text { get; private init; } = PublicText;

    /// <summary>
    /// The full text if the user may read it and it was moved out of the record; otherwise the public one.
    /// </summary>
    internal static DisclosedText Of(Screening screening, LegalReference basis, bool isFull) =>
        new(screening.Id, basis, screening.PublicText, isFull)
    {
        Text = isFull && screening.FullTexts.Count > 0 ? screening.FullTexts[^1] : screening.PublicText,
    };
}
