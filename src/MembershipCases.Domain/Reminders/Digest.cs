namespace MembershipCases.Domain.Reminders;

/// <summary>What happens on a day to a reminder that waits for a person.</summary>
public enum DispatchDecision
{
    /// <summary>It is sent in a message of the day.</summary>
    Send,

    /// <summary>It waits for a later message.</summary>
    Wait,

    /// <summary>The person has opted out of it.</summary>
    Mute,

    /// <summary>It has been done, or the person may no longer know of it.</summary>
    Discard,
}

/// <summary>A reminder that waits for a person.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="To">The audiences of its step on the ladder.</param>
/// <param name="IsDuty">Whether it is the person's own duty.</param>
/// <param name="Since">The day since which it waits.</param>
public sealed record PendingItem(Subject Subject, IReadOnlyList<Audience> To, bool IsDuty, DateOnly Since);

/// <summary>
/// What happens on a day to everything that waits for a person; items in none of the lists continue to wait.
/// </summary>
/// <param name="Messages">The messages of the day.</param>
/// <param name="Muted">Items that the person has opted out of.</param>
/// <param name="Discarded">Items that have been done, or that the person may no longer know of.</param>
public sealed record Dispatch<T>(
    IReadOnlyList<IReadOnlyList<T>> Messages, IReadOnlyList<T> Muted, IReadOnlyList<T> Discarded);

/// <summary>Sorts a person's waiting reminders into messages.</summary>
public static class Digest
{
    /// <summary>Sorts a person's waiting reminders on a day.</summary>
    public static Dispatch<T> Of<T>(
        Guid userId, Cadence cadence, DateOnly day, IEnumerable<T> waiting, Func<T, PendingItem> describe,
        Recipients recipients)
    {
        var week = cadence == Cadence.Weekly ? new Week(WeeklyDay(day), WeeklyDay(day.AddDays(7))) : null;
        var decided = waiting.ToLookup(item => Decide(userId, cadence, day, week, describe(item), recipients));
        var now = decided[DispatchDecision.Send].ToList();
        IReadOnlyList<IReadOnlyList<T>> messages =
            now.Count == 0 ? [] : cadence == Cadence.AtOnce ? [.. now.Select(item => new[] { item })] : [now];
        return new Dispatch<T>(messages, [.. decided[DispatchDecision.Mute]], [.. decided[DispatchDecision.Discard]]);
    }

    /// <summary>The day of the weekly message: the week's first working day, or its Monday when it has none.</summary>
    public static DateOnly WeeklyDay(DateOnly day)
    {
        var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
        var week = Enumerable.Range(0, 5).Select(monday.AddDays).Cast<DateOnly?>();
        return week.FirstOrDefault(d => WorkingDays.IsWorkingDay(d!.Value)) ?? monday;
    }

    private static DispatchDecision Decide(
        Guid userId, Cadence cadence, DateOnly day, Week? week, PendingItem item, Recipients recipients)
    {
        if (cadence == Cadence.DutiesOnly && !item.IsDuty) return DispatchDecision.Mute;
        if (week?.CanWait(day, item) == true) return DispatchDecision.Wait;
        var isTheirs = !(day > item.Subject.Until)
            && recipients.Reached(item.Subject, item.To, day).Any(receiver => receiver.UserId == userId);
        return isTheirs ? DispatchDecision.Send : DispatchDecision.Discard;
    }

    /// <summary>The day on which the messages of a week go, and of the week after it.</summary>
    private sealed record Week(DateOnly SendsOn, DateOnly NextSendsOn)
    {
        public bool CanWait(DateOnly day, PendingItem item)
        {
            var isThisWeeks = item.Since <= SendsOn && SendsOn <= day;
            var isUrgent = item.IsDuty && item.Subject.Anchor < NextSendsOn;
            return !isThisWeeks && !isUrgent;
        }
    }
}
