namespace MembershipCases.Domain.Calendar;

/// <summary>Calculates with working days: Monday to Friday except public holidays.</summary>
public static class WorkingDays
{
    /// <summary>Whether the day is a working day.</summary>
    public static bool IsWorkingDay(DateOnly day) =>
        day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !Holidays.Include(day);

    /// <summary>
    /// The n-th working day after a day, which is not counted itself; with a negative n the n-th before it. Zero gives
    /// the day itself, even when it is not a working day.
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
    /// The number of working days from one day to another: the first is not counted, the last is. Negative when
    /// <paramref name="to"/> is earlier, so that it is the inverse of <see cref="Add"/>.
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
