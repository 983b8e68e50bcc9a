namespace MembershipCases.Web.Features.Meetings;

/// <summary>
/// Fills the form of a treatment initially: from what was prepared for the body, or from a refused treatment.
/// </summary>
internal static class TreatmentStart
{
    /// <summary>The form of a case on the agenda.</summary>
    /// <param name="item">The case.</param>
    /// <param name="parties">The parties in the latest vote; each gets a row.</param>
    public static TreatmentForm Of(MeetingItem item, IReadOnlyList<string> parties)
    {
        if (item.RefusedLast is { } refused) return Again(refused, item.Proposed, parties);
        var disqualified = string.Join('\n', item.Disqualified);
        var proposed = item.Proposed.DefaultIfEmpty(new("", null)).ToList();
        var effects = PointEffects.Proposed(item.Case.Kind, proposed.ConvertAll(point => point.Effect));
        return item.IsResolution
            ? new()
            {
                Points = [.. proposed.Zip(effects, (point, effect) => PointOf(point.Text, effect, parties))],
                Disqualified = disqualified,
            }
            : new()
            {
                Recommended = [.. proposed.Select(point => point.Text)], Effects = [.. effects],
                Disqualified = disqualified,
            };
    }

    /// <summary>A recommended point, or without a text an empty one to add.</summary>
    public static TreatmentForm.PointFields PointOf(
        string text, PointEffect effect, IReadOnlyList<string> parties) => new()
    {
        IsRecommended = text.Length > 0,
        Adopted = text,
        Outcome = text.Length == 0 ? PointOutcome.Added : PointOutcome.Adopted,
        Effect = effect,
        Vote = new() { Parties = [
            .. parties.DefaultIfEmpty("").Select(party => new TreatmentForm.PartyFields { Party = party })] },
    };

    private static TreatmentForm Again(
        PendingTreatment refused, IReadOnlyList<ProposedPoint> proposed, IReadOnlyList<string> parties) => new()
    {
        Outcome = refused.Outcome,
        Reason = refused.Reason,
        Points = [.. Enumerable.Range(1, refused.Text.Points.Select(point => point.Number).Append(proposed.Count).Max())
            .Select(number => refused.Text.Points.FirstOrDefault(point => point.Number == number) is { } point
                ? Again(point)
                : NotPut(proposed.ElementAtOrDefault(number - 1)?.Text ?? "", parties))],
        Authority = refused.Text.Authority,
        EffectiveOn = refused.Text.EffectiveOn,
        Disqualified = string.Join('\n', refused.Text.Disqualified),
        Substitutes = string.Join('\n',
            refused.Text.Substitutes.Select(substitute => $"{substitute.Name}; {substitute.For}")),
        Remarks = refused.Text.Remarks,
        ProposedBy = refused.Text.ProposedBy,
    };

    private static TreatmentForm.PointFields NotPut(string text, IReadOnlyList<string> parties)
    {
        var fields = PointOf(text, PointEffect.None, parties);
        fields.Outcome = PointOutcome.NotPutToVote;
        return fields;
    }

    public static TreatmentForm.PointFields Again(ResolutionPoint point) => new()
    {
        IsRecommended = point.Recommended is not null,
        Adopted = point.Adopted,
        Outcome = point.Outcome,
        Effect = point.Effect ?? PointEffect.None,
        Vote = point.Vote is { } vote ? Again(vote) : new(),
        DeadlineAsWritten = point.DeadlineAsWritten,
        DeadlineOn = point.DeadlineOn,
        OfficeId = point.OfficeId,
    };

    private static TreatmentForm.VoteFields Again(Vote vote) => new()
    {
        Kind = vote.Unanimous ? VoteKind.Unanimous : VoteKind.Parties,
        Present = vote.Present,
        Parties = [.. vote.Parties.Select(
            party => new TreatmentForm.PartyFields { Party = party.Party, For = party.For, Against = party.Against })],
        CastingVoteFor = vote.CastingVoteFor,
        Named = string.Join('\n',
            vote.Named.Select(named => $"{named.Name}; {named.Party}; {(named.IsFor ? "for" : "mot")}")),
    };
}
