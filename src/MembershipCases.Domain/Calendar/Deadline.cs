namespace MembershipCases.Domain.Calendar;

/// <summary>
/// When something must be done, with the sum that led there. A span of working days leaves out weekends and holidays.
/// A span of days is plain calendar days, as statutory deadlines are; it is not moved when it ends on a holiday.
/// </summary>
/// <param name="From">The day the span is counted from; it is not counted itself.</param>
/// <param name="Span">How long there is.</param>
public sealed record Deadline(DateOnly From, Span Span)
{
    /// <summary>The last day on which it is in time.</summary>
    public DateOnly Due { get; } = Span.WorkingDays ? WorkingDays.Add(From, Span.Days) : From.AddDays(Span.Days);

    /// <summary>Whether the last day has passed.</summary>
    public bool IsOverdue(DateOnly today) => today > Due;

    /// <summary>
    /// Holidays on weekdays that made a span of working days longer, so that a reminder can show the sum; empty for
    /// calendar days.
    /// </summary>
    public IReadOnlyList<(DateOnly Day, Holiday Holiday)> HolidaysLeftOut() =>
        Span.WorkingDays
            ? [.. Enumerable.Range(From.Year, Due.Year - From.Year + 1).SelectMany(Holidays.Of).Where(LengthensTheSpan)]
            : [];

    private bool LengthensTheSpan((DateOnly Day, Holiday Holiday) holiday) =>
        holiday.Day > From && holiday.Day <= Due
            && holiday.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);
}
