namespace MembershipCases.Domain.Reminders;

/// <summary>One step of a ladder: on which day, and whom it reaches.</summary>
/// <param name="Day">Days from the due date; negative before it.</param>
/// <param name="Every">It comes again after so many days, for as long as the thing is not done; null when it comes
/// once.</param>
/// <param name="To">Whom it reaches.</param>
public sealed record LadderStep(int Day, int? Every, IReadOnlyList<Audience> To)
{
    /// <summary>Whether it comes on this day from the due date.</summary>
    public bool Hits(int offset) => Every is { } every ? offset >= Day && (offset - Day) % every == 0 : offset == Day;

    /// <summary>Its days from the due date within bounds, both counted.</summary>
    public IEnumerable<int> OffsetsIn(int first, int last)
    {
        if (Every is not { } every) return first <= Day && Day <= last ? [Day] : [];
        var start = first <= Day ? Day : Day + ((first - Day + every - 1) / every * every);
        return Enumerable.Range(0, Math.Max(0, (last - start) / every + (last >= start ? 1 : 0)))
            .Select(at => start + (at * every));
    }

    /// <summary>The last of its days from the due date up to this one, or null when none has come.</summary>
    public int? LastUpTo(int offset) =>
        offset < Day ? null : Every is { } every ? offset - ((offset - Day) % every) : Day;
}

/// <summary>One occurrence of a step, or of several on the same day.</summary>
/// <param name="Offset">Days from the due date.</param>
/// <param name="Day">The day it is sent: a working day.</param>
/// <param name="To">Whom it reaches.</param>
public sealed record Occurrence(int Offset, DateOnly Day, IReadOnlyList<Audience> To);

/// <summary>One version of the ladders: from when it holds, and its steps.</summary>
/// <param name="Version">Its version.</param>
/// <param name="From">First day it holds; null for the first.</param>
/// <param name="Steps">The steps of every kind.</param>
public sealed record Ladder(
    int Version, DateOnly? From, IReadOnlyDictionary<ReminderKind, IReadOnlyList<LadderStep>> Steps)
{
    /// <summary>No run of days off is longer.</summary>
    internal const int LongestHoliday = 10;

    /// <summary>The latest occurrence that is to be sent on a day or was before it; null when none is.</summary>
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

    /// <summary>The days of a period on which any of a kind's steps is sent.</summary>
    public IEnumerable<DateOnly> Between(DateOnly from, DateOnly to, ReminderKind kind, DateOnly anchor)
    {
        var (first, last) = (from.DayNumber - anchor.DayNumber - LongestHoliday,
            to.DayNumber - anchor.DayNumber + LongestHoliday);
        return Steps[kind].SelectMany(step => step.OffsetsIn(first, last)).Distinct()
            .Select(offset => SentOn(anchor, offset)).Where(day => from <= day && day <= to);
    }

    /// <summary>The first of a kind's days from the due date.</summary>
    public int First(ReminderKind kind) => Steps[kind].Min(step => step.Day);

    /// <summary>
    /// The day a step is sent: the day itself when people are at work, otherwise the working day before it until the
    /// due date has come, and the one after it when the date has passed.
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
/// <param name="Versions">At least one, in the order they came into force.</param>
public sealed record Ladders(IReadOnlyList<Ladder> Versions)
{
    /// <summary>The version that holds on a day.</summary>
    public Ladder On(DateOnly day) =>
        Versions.LastOrDefault(version => version.From is null || version.From <= day) ?? Versions[0];

    /// <summary>How many days ahead of its date the first step of anything can be sent.</summary>
    public int Reach =>
        Versions.SelectMany(version => version.Steps.Values).SelectMany(steps => steps).Max(step => -step.Day)
            + Ladder.LongestHoliday;

    /// <summary>
    /// The steps of a version that come on a day from the due date; none when the version or the step is gone.
    /// </summary>
    public IReadOnlyList<LadderStep> Hit(int version, ReminderKind kind, int offset) =>
        [.. Versions.Where(known => known.Version == version).SelectMany(known => known.Steps[kind])
            .Where(step => step.Hits(offset))];
}
