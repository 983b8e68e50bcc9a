namespace MembershipCases.Domain.Calendar;

/// <summary>
/// A deadline with the calculation behind it. A span of working days skips weekends and holidays. A span of days is
/// calendar days, as for statutory deadlines, and does not move when it ends on a holiday.
/// </summary>
/// <param name="From">The day that the span is counted from; not counted itself.</param>
/// <param name="Span">The time given.</param>
public sealed record Deadline(DateOnly From, Span Span)
{
    /// <summary>The last day within the deadline.</summary>
    public DateOnly Due { get; } = Span.WorkingDays ? WorkingDays.Add(From, Span.Days) : From.AddDays(Span.Days);

    /// <summary>Whether the last day has passed.</summary>
    public bool IsOverdue(DateOnly today) => today > Due;

    /// <summary>
    /// Weekday holidays that prolonged a span of working days, for showing the calculation in a reminder; empty for
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
