namespace MembershipCases.Domain.Reminders;

/// <summary>Something that waits to be told to one person.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="To">Whom its place on the ladder reaches.</param>
/// <param name="IsDuty">Whether it is their own to do.</param>
/// <param name="Since">The day from which it waits.</param>
public sealed record Waiting(Subject Subject, IReadOnlyList<Audience> To, bool IsDuty, DateOnly Since);

/// <summary>What becomes, on one day, of all that waits for one person; what stands in none of these goes on waiting.</summary>
/// <param name="Messages">The messages of the day.</param>
/// <param name="Muted">What they do not want to be told.</param>
/// <param name="Overtaken">What has been done meanwhile, or is no longer theirs to know.</param>
public sealed record Post<T>(IReadOnlyList<IReadOnlyList<T>> Messages, IReadOnlyList<T> Muted, IReadOnlyList<T> Overtaken);

/// <summary>How what waits for a person becomes messages.</summary>
public static class Digest
{
    /// <summary>Sorts what waits for a person on a day.</summary>
    public static Post<T> Of<T>(Guid userId, Cadence cadence, DateOnly day, IEnumerable<T> waiting, Func<T, Waiting> look, Roster roster)
    {
        var kinds = waiting.ToLookup(item => Fate(userId, cadence, day, look(item), roster));
        var now = kinds["now"].ToList();
        IReadOnlyList<IReadOnlyList<T>> messages = now.Count == 0 ? [] : cadence == Cadence.AtOnce ? [.. now.Select(item => new[] { item })] : [now];
        return new Post<T>(messages, [.. kinds["muted"]], [.. kinds["overtaken"]]);
    }

    /// <summary>The day on which the messages of a week go: its first working day; its Monday when it has none.</summary>
    public static DateOnly WeeklyDay(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        return Enumerable.Range(0, 5).Select(monday.AddDays).Cast<DateOnly?>().FirstOrDefault(d => WorkingDays.IsWorkingDay(d!.Value)) ?? monday;
    }

    private static string Fate(Guid userId, Cadence cadence, DateOnly day, Waiting item, Roster roster)
    {
        if (cadence == Cadence.DutiesOnly && !item.IsDuty) return "muted";
        if (cadence == Cadence.Weekly && CanWait(day, item)) return "wait";
        var isTheirs = !(day > item.Subject.Until) && roster.Reached(item.Subject, item.To, day).Any(receiver => receiver.UserId == userId);
        return isTheirs ? "now" : "overtaken";
    }

    private static bool CanWait(DateOnly day, Waiting item)
    {
        var isThisWeeks = item.Since <= WeeklyDay(day) && WeeklyDay(day) <= day;
        var isUrgent = item.IsDuty && item.Subject.Anchor < WeeklyDay(day.AddDays(7));
        return !isThisWeeks && !isUrgent;
    }
}
