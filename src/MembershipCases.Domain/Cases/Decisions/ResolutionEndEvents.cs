namespace MembershipCases.Domain.Cases.Decisions;

[EventName("case.resolution-ended")]
internal sealed record ResolutionEnded(
    Guid Id, Guid ResolutionId, string Kind, DateOnly On, string Reference, string EndedBy) : HistoryEvent
{
    public static ResolutionEnded Of(ResolutionEnd end) =>
        new(end.Id, end.ResolutionId, end.Kind.Word(), end.On, end.Reference, end.EndedBy) { Reason = end.Reason };
}
