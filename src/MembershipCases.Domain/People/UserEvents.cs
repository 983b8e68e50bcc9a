namespace MembershipCases.Domain.People;

[EventName("user.added")]
internal sealed record UserAdded(string Subject, string Name, string? Department) : HistoryEvent;

[EventName("user.described")]
internal sealed record UserDescribed(string Name, string? Department) : HistoryEvent<UserDescribed.Old>
{
    internal sealed record Old(string Name, string? Department);
}

[EventName("user.signed-out")]
internal sealed record UserSignedOut(int Sessions) : HistoryEvent;

[EventName("user.language-chosen")]
internal sealed record LanguageChosen(string Language) : HistoryEvent<LanguageChosen.Old>
{
    internal sealed record Old(string? Language);
}

/// <summary>Records only whether there is an address: the history is permanent, and the address need not be.</summary>
[EventName("user.reminders-chosen")]
internal sealed record RemindersChosen(string Cadence, bool IsReached) : HistoryEvent<RemindersChosen.Old>
{
    internal sealed record Old(string Cadence, bool IsReached);
}

/// <summary>The history does not record the address itself.</summary>
[EventName("user.mail-address-offered")]
internal sealed record MailAddressOffered : HistoryEvent;

[EventName("user.mail-address-confirmed")]
internal sealed record MailAddressConfirmed : HistoryEvent;

/// <summary>The identity provider gave their address, and they had none.</summary>
[EventName("user.mail-address-taken")]
internal sealed record MailAddressTaken : HistoryEvent;

/// <summary>The history does not record the address itself.</summary>
[EventName("user.calendar-moved")]
internal sealed record CalendarMoved(bool HasAddress) : HistoryEvent<CalendarAddress>;

[EventName("user.calendar-closed")]
internal sealed record CalendarClosed(bool HasAddress) : HistoryEvent<CalendarAddress>;

internal sealed record CalendarAddress(bool HasAddress);

/// <summary>Null and null when the absence is cancelled.</summary>
[EventName("user.away")]
internal sealed record UserAway(DateOnly? From, DateOnly? To) : HistoryEvent<UserAway.Old>
{
    internal sealed record Old(DateOnly? From, DateOnly? To);
}
