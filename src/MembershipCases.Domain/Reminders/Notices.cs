namespace MembershipCases.Domain.Reminders;

/// <summary>A reminder that is to be sent.</summary>
/// <param name="Subject">What it is about.</param>
/// <param name="On">The day it is sent.</param>
/// <param name="LadderVersion">The ladder it comes from.</param>
/// <param name="Occurrence">Its place on the ladder.</param>
/// <param name="Receivers">Who is told; nobody when even administrators are missing.</param>
public sealed record Notice(
    Subject Subject, DateOnly On, int LadderVersion, Occurrence Occurrence, IReadOnlyList<Receiver> Receivers);

/// <summary>
/// The one function behind the sweep that sends and the simulation of a year: what is to be sent about a thing on a
/// day. After days without a sweep only the latest is sent, never what has been overtaken.
/// </summary>
/// <param name="ladders">The ladders.</param>
/// <param name="recipients">Who holds which role.</param>
public sealed class Notices(Ladders ladders, Recipients recipients)
{
    /// <summary>What is to be sent on a day; null when nothing is.</summary>
    /// <param name="day">The day.</param>
    /// <param name="subject">What it is about.</param>
    /// <param name="lastOffset">The latest place on the ladder, in days from the same date, that has been sent; null
    /// when nothing has.</param>
    public Notice? On(DateOnly day, Subject subject, int? lastOffset)
    {
        if (day > subject.Until) return null;
        var ladder = ladders.On(day);
        var occurrence = ladder.LatestBy(day, subject.Kind, subject.Anchor);
        if (occurrence is null || occurrence.Day <= subject.Since || occurrence.Offset <= lastOffset) return null;
        return new Notice(subject, day, ladder.Version, occurrence, recipients.Reached(subject, occurrence.To, day));
    }

    /// <summary>All that will be sent from one day to another, both counted, in the order of the days.</summary>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="subjects">What there is, also what is still to begin.</param>
    /// <param name="lastOffset">What has been sent before: the latest place on the ladder of each.</param>
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
    /// The days on which something new can be sent: the first, on which what was left is sent too, and those of the
    /// ladders.
    /// </summary>
    private HashSet<DateOnly> DaysOf(Subject subject, DateOnly from, DateOnly to) =>
    [
        from,
        .. ladders.Versions.Select(version => version.From).OfType<DateOnly>().Where(day => from < day && day <= to),
        .. ladders.Versions.SelectMany(version => version.Between(from, to, subject.Kind, subject.Anchor)),
    ];
}
