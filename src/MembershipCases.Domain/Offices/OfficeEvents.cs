namespace MembershipCases.Domain.Offices;

[EventName("office.established")]
internal sealed record OfficeEstablished(
    string Key, string Kind, string TitleNb, string TitleNn, string TitleEn, string? Department, DateOnly? From)
        : HistoryEvent;

[EventName("office.ended")]
internal sealed record OfficeEnded(DateOnly To) : HistoryEvent;
