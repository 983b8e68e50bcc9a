namespace MembershipCases.Domain.Cases.Decisions;

[EventName("case.recommended")]
internal sealed record CaseRecommended(
    Guid Id, string Body, Guid MeetingId, string ItemNumber, string Outcome, IReadOnlyList<RecommendationPoint> Points,
    IReadOnlyList<string> Disqualified, IReadOnlyList<Substitute> Substitutes, Guid? PostponedTo) : HistoryEvent
{
    public static CaseRecommended Of(Recommendation made) => new(
        made.Id, made.Body, made.MeetingId, made.ItemNumber, made.Outcome, made.Points, made.Disqualified,
        made.Substitutes, made.PostponedTo)
    {
        Reason = made.Reason,
    };
}

[EventName("case.resolved")]
internal sealed record CaseResolved(
    Guid Id, string Body, Guid MeetingId, string ItemNumber, DateOnly ResolvedOn, string Outcome,
    IReadOnlyList<ResolutionPoint> Points, IReadOnlyList<string> Disqualified, IReadOnlyList<Substitute> Substitutes,
    string? Authority, DateOnly? EffectiveOn, string? Remarks, string? ProposedBy, Guid? ConfirmedBy,
    Guid? PostponedTo) : HistoryEvent
{
    public static CaseResolved Of(Resolution made) => new(
        made.Id, made.Body, made.MeetingId, made.ItemNumber, made.ResolvedOn, made.Outcome, made.Points,
        made.Disqualified,
        made.Substitutes, made.Authority, made.EffectiveOn, made.Remarks, made.ProposedBy, made.ConfirmedBy,
        made.PostponedTo)
    {
        Reason = made.Reason,
    };
}

/// <summary>The authority is the key of the rule under which the case is delegated; null for the council.</summary>
[EventName("case.deciding-body-set")]
internal sealed record DecidingBodySet(string DecidingBody, string? Authority) : HistoryEvent<DecidingBodySet.Old>
{
    internal sealed record Old(string DecidingBody, string? Authority);
}

/// <summary>
/// The outcome of the treatment does not follow from the votes, so that it waits for a second person.
/// </summary>
[EventName("case.treatment-proposed")]
internal sealed record TreatmentProposed(
    string Token, Guid Id, Guid MeetingId, string ItemNumber, string Outcome, ResolutionText Text) : HistoryEvent
{
    public static TreatmentProposed Of(PendingTreatment made, string token, string itemNumber) =>
        new(token, made.Id, made.MeetingId, itemNumber, made.Outcome, made.Text) { Reason = made.Reason };
}

[EventName("case.treatment-confirmed")]
internal sealed record TreatmentConfirmed(string Token, Guid Id, Guid ProposedBy) : HistoryEvent;

[EventName("case.treatment-refused")]
internal sealed record TreatmentRefused(string Token, Guid Id, Guid ProposedBy) : HistoryEvent;

[EventName("case.legality-review-opened")]
internal sealed record LegalityReviewOpened(DateOnly Until) : HistoryEvent;
