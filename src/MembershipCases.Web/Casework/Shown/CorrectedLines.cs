namespace MembershipCases.Web.Casework.Shown;

/// <summary>What a correction changed, line by line.</summary>
/// <param name="What">The name of the part.</param>
/// <param name="Before">What it said; empty for nothing.</param>
/// <param name="After">What it says.</param>
/// <param name="Field">The text's name, for screening; null when it cannot be screened.</param>
public sealed record CorrectedLine(string What, string Before, string After, string? Field);

/// <summary>Compares what a record said with what it says, in the reader's language.</summary>
public static class CorrectedLines
{
    /// <summary>The lines that differ.</summary>
    public static IReadOnlyList<CorrectedLine> Of(ShownCorrection correction, Texts texts)
    {
        var (before, after) = (Lines(correction.Before, texts).ToList(), Lines(correction.After, texts).ToList());
        return [.. before.Concat(after).Select(line => line.What).Distinct()
            .Select(what => (Old: before.Find(line => line.What == what), New: after.Find(line => line.What == what)))
            .Where(pair => pair.Old.Value != pair.New.Value)
            .Select(pair => new CorrectedLine(pair.Old.What ?? pair.New.What, pair.Old.Value ?? "",
                pair.New.Value ?? "", pair.Old.Field ?? pair.New.Field))];
    }

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
