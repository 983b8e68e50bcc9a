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
        if (item.RefusedLast is { } refused) return Again(refused);
        var disqualified = string.Join('\n', item.Disqualified);
        var proposed = item.Proposed.DefaultIfEmpty("");
        return item.IsResolution
            ? new() { Points = [.. proposed.Select(text => PointOf(text, parties))], Disqualified = disqualified }
            : new() { Recommended = [.. proposed], Disqualified = disqualified };
    }

    /// <summary>A recommended point, or without a text an empty one to add.</summary>
    public static TreatmentForm.PointFields PointOf(string text, IReadOnlyList<string> parties) => new()
    {
        Recommended = text,
        Adopted = text,
        Outcome = text.Length == 0 ? PointOutcome.Added : PointOutcome.Adopted,
        Vote = new() { Parties = [
            .. parties.DefaultIfEmpty("").Select(party => new TreatmentForm.PartyFields { Party = party })] },
    };

    private static TreatmentForm Again(PendingTreatment refused) => new()
    {
        Outcome = refused.Outcome,
        Reason = refused.Reason,
        Points = [.. refused.Text.Points.Select(Again)],
        Authority = refused.Text.Authority,
        EffectiveOn = refused.Text.EffectiveOn,
        Disqualified = string.Join('\n', refused.Text.Disqualified),
        Substitutes = string.Join('\n',
            refused.Text.Substitutes.Select(substitute => $"{substitute.Name}; {substitute.For}")),
        Remarks = refused.Text.Remarks,
        ProposedBy = refused.Text.ProposedBy,
    };

    public static TreatmentForm.PointFields Again(ResolutionPoint point) => new()
    {
        Recommended = point.Recommended,
        Adopted = point.Adopted,
        Outcome = point.Outcome,
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
