namespace MembershipCases.Domain.Calendar;

/// <summary>Counting in working days: Monday to Friday without public holidays.</summary>
public static class WorkingDays
{
    /// <summary>Whether people are at work on this day.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holidays.On(day).Count == 0;

    /// <summary>
    /// The n-th working day after a day, which itself is not counted; with a negative n the n-th before it.
    /// Zero gives the day itself, even when it is no working day.
    /// </summary>
    public static DateOnly Add(DateOnly from, int days)
    {
        var step = Math.Sign(days);
        var day = from;
        for (var left = Math.Abs(days); left > 0;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                left--;
        }

        return day;
    }

    /// <summary>
    /// How many working days one must go from one day to reach another: the first is not counted, the last is.
    /// Negative when <paramref name="to"/> comes first, so that it undoes <see cref="Add"/> both ways.
    /// </summary>
    public static int Between(DateOnly from, DateOnly to)
    {
        var step = Math.Sign(to.DayNumber - from.DayNumber);
        var count = 0;
        for (var day = from; day != to;)
        {
            day = day.AddDays(step);
            if (IsWorkingDay(day))
                count += step;
        }

        return count;
    }
}
