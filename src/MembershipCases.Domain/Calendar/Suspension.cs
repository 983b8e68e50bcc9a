namespace MembershipCases.Domain.Calendar;

/// <summary>What a time of standing still does to a deadline.</summary>
public static class Suspension
{
    /// <summary>
    /// The deadline after the time of standing still: as much time is left then as was left when it began, in working
    /// days where the rule counts them. What was late stays as late. The deadline never comes nearer.
    /// </summary>
    /// <param name="due">The deadline before.</param>
    /// <param name="since">The first day of standing still.</param>
    /// <param name="until">The day on which it goes on.</param>
    /// <param name="workingDays">Whether the rule counts working days.</param>
    public static DateOnly Move(DateOnly due, DateOnly since, DateOnly until, bool workingDays)
    {
        if (until <= since) return due;
        var moved = workingDays
            ? WorkingDays.Add(until, WorkingDays.Between(since, due))
            : due.AddDays(until.DayNumber - since.DayNumber);
        return moved > due ? moved : due;
    }
}
