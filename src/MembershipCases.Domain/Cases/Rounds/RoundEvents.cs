namespace MembershipCases.Domain.Cases.Rounds;

/// <summary>A round is started.</summary>
[EventName("review-round.started")]
internal sealed record RoundStarted(string Title, Guid? OfficeId, DateOnly DueOn, int Opened, int LeftOut)
    : HistoryEvent;
