namespace MembershipCases.Domain.Screenings;

/// <summary>A text is screened.</summary>
[EventName("text.screened")]
internal sealed record TextScreened(Guid ScreeningId, Guid RecordId, string Field, string Basis, string PublicText)
    : HistoryEvent;

/// <summary>The screening of a text is lifted.</summary>
[EventName("text.screening-lifted")]
internal sealed record ScreeningLifted(Guid ScreeningId, Guid RecordId, string Field, string Basis) : HistoryEvent;
