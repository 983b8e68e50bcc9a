namespace MembershipCases.Domain.Reminders;

/// <summary>What becomes of something that one person is to be reminded of, on one day.</summary>
public enum DispatchDecision
{
    /// <summary>It goes into a message of the day.</summary>
    Send,

    /// <summary>It goes on waiting for a later message.</summary>
    Wait,

    /// <summary>The person does not want to be reminded of it.</summary>
    Mute,

    /// <summary>It has been done meanwhile, or is no longer theirs to know.</summary>
    Discard,
}

/// <summary>Something that one person is still to be reminded of.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="To">Whom its place on the ladder reaches.</param>
/// <param name="IsDuty">Whether it is their own to do.</param>
/// <param name="Since">The day from which it waits.</param>
public sealed record PendingItem(Subject Subject, IReadOnlyList<Audience> To, bool IsDuty, DateOnly Since);

/// <summary>
/// What becomes, on one day, of all that waits for one person; what stands in none of these goes on waiting.
/// </summary>
/// <param name="Messages">The messages of the day.</param>
/// <param name="Muted">What they do not want to be reminded of.</param>
/// <param name="Discarded">What has been done meanwhile, or is no longer theirs to know.</param>
public sealed record Dispatch<T>(
    IReadOnlyList<IReadOnlyList<T>> Messages, IReadOnlyList<T> Muted, IReadOnlyList<T> Discarded);

/// <summary>How what waits for a person becomes messages.</summary>
public static class Digest
{
    /// <summary>Sorts what waits for a person on a day.</summary>
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

    /// <summary>
    /// The day on which the messages of a week go: its first working day; its Monday when it has none.
    /// </summary>
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
