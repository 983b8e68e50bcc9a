namespace MembershipCases.Domain.Meetings;

/// <summary>The days on which a meeting can be called, so that a slip of the pen is noticed.</summary>
public static class MeetingDays
{
    /// <summary>The first day of a meeting that is called today: a year back, to record what was treated.</summary>
    public static DateOnly First(DateOnly today) => today.AddYears(-1);

    /// <summary>The last day of a meeting that is called today.</summary>
    public static DateOnly Last(DateOnly today) => today.AddYears(3);

    /// <summary>The error of a day on which no meeting can be called; null when it can.</summary>
    public static Error? Refusal(DateOnly on, DateOnly today) =>
        on < First(today) || on > Last(today) ? MeetingErrors.DayOutOfBounds(First(today), Last(today)) : null;

    /// <summary>The error of a hand-in day; null when it fits the meeting.</summary>
    public static Error? Refusal(DateOnly on, DateOnly? handInBy)
    {
        if (handInBy is not { } day) return null;
        if (day > on) return MeetingErrors.HandInAfterMeeting;
        return on.DayNumber - day.DayNumber > 366 ? MeetingErrors.HandInTooEarly : null;
    }
}
