namespace MembershipCases.Domain.Offices;

/// <summary>An office is established.</summary>
[EventName("office.established")]
internal sealed record OfficeEstablished(
    string Key, string Kind, string TitleNb, string TitleNn, string TitleEn, string? Department, DateOnly? From)
        : HistoryEvent;

/// <summary>An office comes to an end.</summary>
[EventName("office.ended")]
internal sealed record OfficeEnded(DateOnly To) : HistoryEvent;
