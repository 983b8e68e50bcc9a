namespace MembershipCases.Domain.Cases.Deadlines;

/// <summary>A meeting that a case is brought before.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Body">The body's key.</param>
/// <param name="On">The day it is held.</param>
/// <param name="HandInBy">The last day to hand cases in to it.</param>
public sealed record PlannedMeeting(Guid Id, string Body, DateOnly On, DateOnly HandInBy);

/// <summary>A step that must be done before the first meeting.</summary>
/// <param name="Kind">What is done.</param>
/// <param name="Span">How long its rule gives.</param>
/// <param name="Start">The last day to begin it, so that the whole span is there.</param>
/// <param name="End">The last day to be done with it.</param>
public sealed record PlannedStep(StepKind Kind, Span Span, DateOnly Start, DateOnly End);

/// <summary>
/// From a meeting of the deciding body back: the meetings before it, each the latest that is held no later than the
/// next one's hand-in day, and the steps before the first meeting's hand-in day, each with its whole span.
/// </summary>
/// <param name="Steps">The steps in order; empty when the case is past them.</param>
/// <param name="Meetings">The meetings in order; the chosen one is the last.</param>
public sealed record BackPlan(IReadOnlyList<PlannedStep> Steps, IReadOnlyList<PlannedMeeting> Meetings)
{
    /// <summary>The last day to begin: what comes first must then not slip at all.</summary>
    public DateOnly LastStart => Steps.Count > 0 ? Steps[0].Start : OnOrBefore(Meetings[0].HandInBy);

    /// <summary>The last day on which the first step, or the handing in to the first meeting, must be done.</summary>
    public DateOnly FirstEnd => Steps.Count > 0 ? Steps[0].End : OnOrBefore(Meetings[0].HandInBy);

    /// <summary>Plans back. Refused when no meeting of a body before is held in time.</summary>
    /// <param name="target">The chosen meeting.</param>
    /// <param name="before">The meetings of each body that treats the case first, in the order of the bodies.</param>
    /// <param name="steps">The steps before the first meeting, in order, with the span of each.</param>
    public static Result<BackPlan> Make(
        PlannedMeeting target, IReadOnlyList<IReadOnlyList<PlannedMeeting>> before,
        IReadOnlyList<(StepKind Kind, Span Span)> steps)
    {
        var meetings = new List<PlannedMeeting> { target };
        foreach (var body in before.Reverse())
        {
            var latest = body.Where(meeting => meeting.On <= meetings[0].HandInBy).MaxBy(meeting => meeting.On);
            if (latest is null) return CaseErrors.NoMeetingBefore(meetings[0].HandInBy);
            meetings.Insert(0, latest);
        }

        return new BackPlan(Back(steps, meetings[0].HandInBy), meetings);
    }

    /// <summary>
    /// How much time there is before the last day to begin, in working days; negative when it has passed.
    /// </summary>
    public int SlackOn(DateOnly today) => WorkingDays.Between(today, LastStart);

    /// <summary>
    /// How much time lies between when the first step is expected to be done and when it must be, in working days;
    /// negative when the chosen meeting cannot be reached.
    /// </summary>
    public int SlackFrom(DateOnly expected) => WorkingDays.Between(expected, FirstEnd);

    private static List<PlannedStep> Back(IReadOnlyList<(StepKind Kind, Span Span)> steps, DateOnly end)
    {
        var planned = new List<PlannedStep>();
        foreach (var (kind, span) in steps.Reverse())
        {
            var done = OnOrBefore(end);
            var start = span.WorkingDays ? WorkingDays.Add(done, -span.Days) : OnOrBefore(done.AddDays(-span.Days));
            planned.Insert(0, new PlannedStep(kind, span, start, done));
            end = start;
        }

        return planned;
    }

    private static DateOnly OnOrBefore(DateOnly day)
    {
        while (!WorkingDays.IsWorkingDay(day)) day = day.AddDays(-1);
        return day;
    }
}
