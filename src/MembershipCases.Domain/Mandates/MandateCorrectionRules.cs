namespace MembershipCases.Domain.Mandates;

/// <summary>Rules for corrections of mandates.</summary>
internal static class MandateCorrectionRules
{
    /// <summary>
    /// All errors; empty when valid. Texts, numbers and dates follow the same rules as when they were recorded first.
    /// </summary>
    public static IEnumerable<Error> Check(
        Mandate of, MandateContent before, MandateContent after, DateOnly today)
    {
        if (!of.IsConfirmed && before.Rejection is null) return [MandateErrors.ConfirmFirst];
        if (after == before) return [CorrectionErrors.Unchanged];
        return [.. MandateRules.Check(after.Text), .. Missing(before, after), .. OnDays(after, today), .. OnStanding(of, after)];
    }

    /// <summary>
    /// Whether more differs than where the mandate or its closing is found: the kind of motion, numbers, and days of
    /// resolutions.
    /// </summary>
    public static bool NeedsSecond(MandateContent before, MandateContent after) => Meaning(before) != Meaning(after);

    private static MandateContent Meaning(MandateContent of) => of with
    {
        Text = of.Text with
        {
            Kind = default, Number = null, ItemNumber = null, ResolvedOn = null, Point = null, Points = null,
        },
        Closing = of.Closing is { } closing ? closing with { ResolvedOn = default, ItemNumber = "", Point = null } : null,
    };

    private static IEnumerable<Error> Missing(MandateContent before, MandateContent after)
    {
        if (string.IsNullOrWhiteSpace(after.Text.Words)) yield return MandateErrors.TextMissing.At("Words");
        if (after.Text.Asks is null && before.Text.Asks is not null) yield return MandateErrors.AsksMissing;
    }

    private static IEnumerable<Error> OnDays(MandateContent after, DateOnly today)
    {
        if (after.Text.ResolvedOn > today) yield return MandateErrors.GivenInFuture;
        if (after.Closing is not { } closing) yield break;
        foreach (var error in MandateRules.Check(closing, after.Text, today)) yield return error.At("ClosedOn");
    }

    /// <summary>
    /// A case that treats or answered the mandate rests on what it asks and how strongly. A correction ends a closing or
    /// a rejection, and rejects, but closes nothing.
    /// </summary>
    private static IEnumerable<Error> OnStanding(Mandate of, MandateContent after)
    {
        if (after.Closing is not null && of.Closing is null) yield return MandateErrors.ClosedByResolution;
        if (of.CaseId is null) yield break;
        if (after.Rejection is not null) yield return MandateErrors.HasCase;
        if (after.Text.Asks != of.Text.Asks) yield return MandateErrors.CaseRestsOn(nameof(MandateText.Asks));
        if (after.Text.Strength != of.Text.Strength) yield return MandateErrors.CaseRestsOn(nameof(MandateText.Strength));
    }
}
