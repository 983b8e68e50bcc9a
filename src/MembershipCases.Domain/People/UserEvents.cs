namespace MembershipCases.Domain.People;

/// <summary>A person is known to the service.</summary>
[EventName("user.added")]
internal sealed record UserAdded(string Subject, string Name, string? Department) : HistoryEvent;

/// <summary>A person's name or department is corrected.</summary>
[EventName("user.described")]
internal sealed record UserDescribed(string Name, string? Department) : HistoryEvent<UserDescribed.Old>
{
    internal sealed record Old(string Name, string? Department);
}

/// <summary>An administrator has ended a person's sessions.</summary>
[EventName("user.signed-out")]
internal sealed record UserSignedOut(int Sessions) : HistoryEvent;

/// <summary>A person has chosen the language of pages.</summary>
[EventName("user.language-chosen")]
internal sealed record LanguageChosen(string Language) : HistoryEvent<LanguageChosen.Old>
{
    internal sealed record Old(string? Language);
}

/// <summary>
/// A person has chosen how often to be reminded. The history is kept for ever and the address need not be, so only
/// whether there is one.
/// </summary>
[EventName("user.reminders-chosen")]
internal sealed record RemindersChosen(string Cadence, bool IsReached) : HistoryEvent<RemindersChosen.Old>
{
    internal sealed record Old(string Cadence, bool IsReached);
}

/// <summary>A person's calendar has a new address, which the history does not get.</summary>
[EventName("user.calendar-moved")]
internal sealed record CalendarMoved(bool HasAddress) : HistoryEvent<CalendarAddress>;

/// <summary>A person's calendar has no address any more.</summary>
[EventName("user.calendar-closed")]
internal sealed record CalendarClosed(bool HasAddress) : HistoryEvent<CalendarAddress>;

/// <summary>Whether a person's calendar had an address before.</summary>
internal sealed record CalendarAddress(bool HasAddress);

/// <summary>A person is away for some days; null and null when they are not.</summary>
[EventName("user.away")]
internal sealed record UserAway(DateOnly? From, DateOnly? To) : HistoryEvent<UserAway.Old>
{
    internal sealed record Old(DateOnly? From, DateOnly? To);
}
