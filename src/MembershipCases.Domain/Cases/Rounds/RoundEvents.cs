namespace MembershipCases.Domain.Cases.Rounds;

[EventName("review-round.started")]
internal sealed record RoundStarted(string Title, Guid? OfficeId, DateOnly DueOn, int Opened, int LeftOut)
    : HistoryEvent;
