namespace MembershipCases.Domain.Reminders;

/// <summary>A reminder to send.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="On">The day on which it is sent.</param>
/// <param name="LadderVersion">The version of the ladder.</param>
/// <param name="Occurrence">The occurrence on the ladder.</param>
/// <param name="Receivers">The receivers; empty when there are not even administrators.</param>
public sealed record Notice(
    Subject Subject, DateOnly On, int LadderVersion, Occurrence Occurrence, IReadOnlyList<Receiver> Receivers);

/// <summary>
/// Determines which reminders to send on a day, for both the sending job and the simulation of a year. After days
/// without a run only the latest reminder is sent, never an overtaken one.
/// </summary>
/// <param name="ladders">The ladders.</param>
/// <param name="recipients">Resolves the receivers.</param>
public sealed class Notices(Ladders ladders, Recipients recipients)
{
    /// <summary>The reminder to send on a day, or null.</summary>
    /// <param name="day">The day.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="lastOffset">The latest occurrence already sent, in days relative to the same date; null when there
    /// is none.</param>
    public Notice? On(DateOnly day, Subject subject, int? lastOffset)
    {
        if (day > subject.Until) return null;
        var ladder = ladders.On(day);
        var occurrence = ladder.LatestBy(day, subject.Kind, subject.Anchor);
        if (occurrence is null || occurrence.Day <= subject.Since || occurrence.Offset <= lastOffset) return null;
        return new Notice(subject, day, ladder.Version, occurrence, recipients.Reached(subject, occurrence.To, day));
    }

    /// <summary>All reminders from one day to another, inclusive, in date order.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="subjects">All subjects, including future ones.</param>
    /// <param name="lastOffset">The latest occurrence already sent for each subject.</param>
    public IEnumerable<Notice> Between(
        DateOnly from, DateOnly to, IReadOnlyList<Subject> subjects, Func<Subject, int?> lastOffset)
    {
        var latest = subjects.Select(lastOffset).ToArray();
        var due = subjects.SelectMany((subject, at) => DaysOf(subject, from, to).Select(day => (Day: day, At: at)));
        foreach (var (day, at) in due.OrderBy(one => one.Day).ThenBy(one => one.At))
        {
            if (On(day, subjects[at], latest[at]) is not { } notice) continue;
            latest[at] = notice.Occurrence.Offset;
            yield return notice;
        }
    }

    /// <summary>
    /// The days with something new to send: the first, on which overdue reminders are sent too, and those of the
    /// ladders.
    /// </summary>
    private HashSet<DateOnly> DaysOf(Subject subject, DateOnly from, DateOnly to) =>
    [
        from,
        .. ladders.Versions.Select(version => version.From).OfType<DateOnly>().Where(day => from < day && day <= to),
        .. ladders.Versions.SelectMany(version => version.Between(from, to, subject.Kind, subject.Anchor)),
    ];
}
