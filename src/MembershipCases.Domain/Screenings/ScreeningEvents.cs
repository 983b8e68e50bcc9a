namespace MembershipCases.Domain.Screenings;

[EventName("text.screened")]
internal sealed record TextScreened(Guid ScreeningId, Guid RecordId, string Field, string Basis, string PublicText)
    : HistoryEvent;

[EventName("text.screening-lifted")]
internal sealed record ScreeningLifted(Guid ScreeningId, Guid RecordId, string Field, string Basis) : HistoryEvent;
