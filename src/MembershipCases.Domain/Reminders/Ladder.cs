namespace MembershipCases.Domain.Reminders;

/// <summary>A step of a ladder: its day and audiences.</summary>
/// <param name="Day">Days relative to the due date; negative before it.</param>
/// <param name="Every">The interval in days at which it repeats until the task is done; null when it occurs
/// once.</param>
/// <param name="To">The audiences.</param>
public sealed record LadderStep(int Day, int? Every, IReadOnlyList<Audience> To)
{
    /// <summary>Whether it occurs on this day relative to the due date.</summary>
    public bool Hits(int offset) => Every is { } every ? offset >= Day && (offset - Day) % every == 0 : offset == Day;

    /// <summary>Its days relative to the due date within inclusive bounds.</summary>
    public IEnumerable<int> OffsetsIn(int first, int last)
    {
        if (Every is not { } every) return first <= Day && Day <= last ? [Day] : [];
        var start = first <= Day ? Day : Day + ((first - Day + every - 1) / every * every);
        return Enumerable.Range(0, Math.Max(0, (last - start) / every + (last >= start ? 1 : 0)))
            .Select(at => start + (at * every));
    }

    /// <summary>Its last day relative to the due date up to this one, or null.</summary>
    public int? LastUpTo(int offset) =>
        offset < Day ? null : Every is { } every ? offset - ((offset - Day) % every) : Day;
}

/// <summary>One occurrence of a step, or of several on the same day.</summary>
/// <param name="Offset">Days relative to the due date.</param>
/// <param name="Day">The working day on which it is sent.</param>
/// <param name="To">The audiences.</param>
public sealed record Occurrence(int Offset, DateOnly Day, IReadOnlyList<Audience> To);

/// <summary>A version of the ladders with its first day in force.</summary>
/// <param name="Version">The version.</param>
/// <param name="From">First day in force; null for the first version.</param>
/// <param name="Steps">The steps for each kind.</param>
public sealed record Ladder(
    int Version, DateOnly? From, IReadOnlyDictionary<ReminderKind, IReadOnlyList<LadderStep>> Steps)
{
    /// <summary>No sequence of days off is longer.</summary>
    internal const int LongestHoliday = 10;

    /// <summary>The latest occurrence sent on or before a day; null when there is none.</summary>
    public Occurrence? LatestBy(DateOnly day, ReminderKind kind, DateOnly anchor)
    {
        Occurrence? latest = null;
        foreach (var step in Steps[kind])
        {
            if (LatestOf(step, day, anchor) is { } occurrence && occurrence.Offset > (latest?.Offset ?? int.MinValue))
                latest = occurrence with { To = [
                    .. Steps[kind].Where(other => other.Hits(occurrence.Offset)).SelectMany(other => other.To)
                        .Distinct().Order()] };
        }

        return latest;
    }

    /// <summary>The days of a period on which a step of this kind is sent.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to, ReminderKind kind, DateOnly anchor)
    {
        var (first, last) = (from.DayNumber - anchor.DayNumber - LongestHoliday,
            to.DayNumber - anchor.DayNumber + LongestHoliday);
        return Steps[kind].SelectMany(step => step.OffsetsIn(first, last)).Distinct()
            .Select(offset => SentOn(anchor, offset)).Where(day => from <= day && day <= to);
    }

    /// <summary>The earliest day of a kind relative to the due date.</summary>
    public int First(ReminderKind kind) => Steps[kind].Min(step => step.Day);

    /// <summary>
    /// The day on which a step is sent: the day itself if it is a working day, otherwise the previous working day up to
    /// the due date and the next one after it.
    /// </summary>
    public static DateOnly SentOn(DateOnly anchor, int offset)
    {
        var day = anchor.AddDays(offset);
        return WorkingDays.IsWorkingDay(day) ? day : WorkingDays.Add(day, offset <= 0 ? -1 : 1);
    }

    private static Occurrence? LatestOf(LadderStep step, DateOnly day, DateOnly anchor)
    {
        // A day before the due date may be sent some days early, so the search begins beyond the day asked for.
        for (var offset = step.LastUpTo(day.DayNumber - anchor.DayNumber + LongestHoliday); offset is { } at; offset =
            step.LastUpTo(at - 1))
        {
            var sent = SentOn(anchor, at);
            if (sent <= day) return new Occurrence(at, sent, []);
        }

        return null;
    }
}

/// <summary>All versions of the ladders.</summary>
/// <param name="Versions">At least one, in the order of their first days in force.</param>
public sealed record Ladders(IReadOnlyList<Ladder> Versions)
{
    /// <summary>The version in force on a day.</summary>
    public Ladder On(DateOnly day) =>
        Versions.LastOrDefault(version => version.From is null || version.From <= day) ?? Versions[0];

    /// <summary>The greatest number of days ahead of the due date on which anything can be sent.</summary>
    public int Reach =>
        Versions.SelectMany(version => version.Steps.Values).SelectMany(steps => steps).Max(step => -step.Day)
            + Ladder.LongestHoliday;

    /// <summary>
    /// The steps of a version that occur on a day relative to the due date; none when the version or the step no longer
    /// exists.
    /// </summary>
    public IReadOnlyList<LadderStep> Hit(int version, ReminderKind kind, int offset) =>
        [.. Versions.Where(known => known.Version == version).SelectMany(known => known.Steps[kind])
            .Where(step => step.Hits(offset))];
}
