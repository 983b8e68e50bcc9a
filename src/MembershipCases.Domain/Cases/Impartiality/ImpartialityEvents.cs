namespace MembershipCases.Domain.Cases.Impartiality;

[EventName("case.disqualification-raised")]
internal sealed record DisqualificationRaised(
    Guid DisqualificationId, Guid UserId, string Name, string Ground, string Body, Guid? FactId) : HistoryEvent;

[EventName("case.disqualification-ruled")]
internal sealed record DisqualificationRuled(
    Guid DisqualificationId, Guid UserId, string Name, bool IsDisqualified, string Body, DateOnly RuledOn,
    Guid? MeetingId,
    string Rule) : HistoryEvent<DisqualificationRuled.Old>
{
    internal sealed record Old(string State);
}

[EventName("case.replacement-named")]
internal sealed record ReplacementNamed(
    Guid UserId, string Name, Guid InsteadOf, IReadOnlyList<ReplacementNamed.Place> Places) : HistoryEvent
{
    internal sealed record Place(string Role, Guid? OfficeId);
}
