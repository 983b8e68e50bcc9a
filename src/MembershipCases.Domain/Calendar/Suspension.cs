namespace MembershipCases.Domain.Calendar;

/// <summary>Moves a deadline past a suspension.</summary>
public static class Suspension
{
    /// <summary>
    /// The deadline after a suspension: the time that was left when it began is left when it ends, in working days
    /// where the rule counts them. An overdue deadline stays as overdue. The deadline never moves to an earlier day.
    /// </summary>
    /// <param name="due">The deadline before.</param>
    /// <param name="since">The first day of the suspension.</param>
    /// <param name="until">The day on which the case is resumed.</param>
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
