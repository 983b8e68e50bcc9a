using System.Globalization;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>Compares what a record said with what it says, in the reader's language.</summary>
internal static class CorrectedLines
{
    /// <summary>The lines of what a body recorded or how it was implemented that differ.</summary>
    public static IReadOnlyList<CorrectedLine> Between(RecordedContent before, RecordedContent after, Texts texts) =>
        Between([.. Lines(before, texts)], [.. Lines(after, texts)]);

    /// <summary>The lines of a mandate that differ.</summary>
    public static IReadOnlyList<CorrectedLine> Between(MandateContent before, MandateContent after, Texts texts) =>
        Between([.. Lines(before, texts)], [.. Lines(after, texts)]);

    private static IReadOnlyList<CorrectedLine> Between(
        List<(string What, string Value, string? Field)> before, List<(string What, string Value, string? Field)> after) =>
        [.. before.Concat(after).Select(line => line.What).Distinct()
            .Select(what => (Old: before.Find(line => line.What == what), New: after.Find(line => line.What == what)))
            .Where(pair => pair.Old.Value != pair.New.Value)
            .Select(pair => new CorrectedLine(pair.Old.What ?? pair.New.What, pair.Old.Value ?? "",
                pair.New.Value ?? "", pair.Old.Field ?? pair.New.Field))];

    private static IEnumerable<(string What, string Value, string? Field)> Lines(MandateContent of, Texts texts) =>
        new (string What, string? Value, string? Field)[]
        {
            (texts["mandate.standing"], texts.Name(of.Standing), null),
            (texts["mandate.asks"], of.Text.Asks is { } asks ? texts.Name(asks) : null, null),
            (texts["mandate.strength"], texts.Name(of.Text.Strength), null),
            (texts["mandate.kind"], texts.Name(of.Text.Kind), null),
            (texts["mandate.number"], of.Text.Number?.ToString(CultureInfo.InvariantCulture), null),
            (texts["mandate.words"], of.Text.Words, "words"),
            (texts["mandate.item-number"], of.Text.ItemNumber, null),
            (texts["mandate.resolved-on"], of.Text.ResolvedOn?.Show(), null),
            (texts["mandate.point"], of.Text.Point?.ToString(CultureInfo.InvariantCulture), null),
            (texts["mandate.points"], of.Text.Points?.ToString(CultureInfo.InvariantCulture), null),
            (texts["mandate.deadline-as-written"], of.Text.DeadlineAsWritten, null),
            (texts["mandate.deadline-on"], of.Text.DeadlineOn?.Show(), null),
            (texts["mandate.closed-on"], of.Closing?.ResolvedOn.Show(), null),
            (texts["mandate.closed-item-number"], of.Closing?.ItemNumber, null),
            (texts["mandate.closed-point"], of.Closing?.Point?.ToString(CultureInfo.InvariantCulture), null),
            (texts["mandate.close-reason"], of.Closing?.Reason, "closing"),
            (texts["mandate.reject-reason"], of.Rejection?.Reason, "rejection"),
        }.Where(line => !string.IsNullOrWhiteSpace(line.Value)).Select(line => (line.What, line.Value!, line.Field));

    private static IEnumerable<(string What, string Value, string? Field)> Lines(RecordedContent of, Texts texts) =>
        Whole(of, texts).Concat(of.Recommended.SelectMany(point => Lines(point, texts)))
            .Concat(of.Resolution?.Points.SelectMany(point => Lines(point, texts)) ?? [])
            .Where(line => !string.IsNullOrWhiteSpace(line.Value))
            .Select(line => (line.What, line.Value!, line.Field));

    private static IEnumerable<(string What, string? Value, string? Field)> Whole(RecordedContent of, Texts texts) =>
    [
        (texts["correction.outcome"], of.Outcome is { } outcome ? texts[$"outcome.{outcome}"].Value : null, null),
        (texts["correction.item-number"], of.ItemNumber, null),
        (texts["correction.resolved-on"], of.ResolvedOn?.Show(), null),
        (texts["correction.reason"], of.Reason ?? of.Implementation?.Reason, "reason"),
        (texts["correction.authority"], of.Resolution?.Authority, "authority"),
        (texts["correction.effective-on"],
            (of.Resolution?.EffectiveOn ?? of.Implementation?.EffectiveOn)?.Show(), null),
        (texts["correction.proposed-by"], of.Resolution?.ProposedBy, "proposed-by"),
        (texts["correction.remarks"], of.Resolution?.Remarks, "remarks"),
        (texts["correction.disqualified"], string.Join(", ", of.Resolution?.Disqualified ?? []), null),
        (texts["correction.substitutes"],
            string.Join(", ", of.Resolution?.Substitutes.Select(met => $"{met.Name} ({met.For})") ?? []), null),
        (texts["correction.letter-reference"], of.Implementation?.LetterReference, null),
        (texts["correction.letter-sent-on"], of.Implementation?.LetterSentOn.Show(), null),
        (texts["correction.fee"], of.Implementation?.Fee, "fee"),
        (texts["correction.notice-months"], of.Implementation?.NoticeMonths is { } months ? $"{months}" : null, null),
    ];

    private static IEnumerable<(string What, string? Value, string? Field)> Lines(
        RecommendationPoint point, Texts texts) =>
        [(texts["correction.point", point.Number], point.Text, $"point-{point.Number}")];

    private static IEnumerable<(string What, string? Value, string? Field)> Lines(ResolutionPoint point, Texts texts) =>
    [
        (texts["correction.point-recommended", point.Number], point.Recommended, $"recommended-{point.Number}"),
        (texts["correction.point", point.Number], point.Adopted, $"adopted-{point.Number}"),
        (texts["correction.point-outcome", point.Number], texts.Name(point.Outcome), null),
        (texts["correction.point-vote", point.Number], point.Vote is { } vote ? Shown(vote, texts) : null, null),
        (texts["correction.point-deadline", point.Number],
            string.Join(' ', new[] { point.DeadlineAsWritten, point.DeadlineOn?.Show() }.OfType<string>()), null),
    ];

    private static string Shown(Vote vote, Texts texts) => string.Join("; ",
    [
        texts[vote.Unanimous ? "correction.unanimous" : "correction.votes", vote.For, vote.Against, vote.Present].Value,
        .. vote.Parties.Select(party => $"{party.Party} {party.For}–{party.Against}"),
        .. vote.Named.Select(named => texts[named.IsFor ? "correction.for" : "correction.against",
            $"{named.Name} ({named.Party})"].Value),
        .. vote.CastingVoteFor is { } casting
            ? [texts[casting ? "correction.casting-for" : "correction.casting-against"].Value]
            : (string[])[],
    ]);
}
