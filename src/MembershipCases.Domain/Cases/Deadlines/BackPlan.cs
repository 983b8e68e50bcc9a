namespace MembershipCases.Domain.Cases.Deadlines;

/// <summary>A meeting that treats a case.</summary>
/// <param name="Id">The meeting.</param>
/// <param name="Body">The body's key.</param>
/// <param name="On">The day of the meeting.</param>
/// <param name="HandInBy">The hand-in day: the last day to hand cases in to the meeting.</param>
public sealed record PlannedMeeting(Guid Id, string Body, DateOnly On, DateOnly HandInBy);

/// <summary>A step to complete before the first meeting.</summary>
/// <param name="Kind">The kind of step.</param>
/// <param name="Span">The time that its rule gives.</param>
/// <param name="Start">The last day to start it with its whole span left.</param>
/// <param name="End">The last day to complete it.</param>
public sealed record PlannedStep(StepKind Kind, Span Span, DateOnly Start, DateOnly End);

/// <summary>
/// A plan backwards from a meeting of the deciding body: the meetings before it, each the latest that is held no later
/// than the hand-in day of the next, and the steps before the first meeting's hand-in day, each with its whole span.
/// </summary>
/// <param name="Steps">The steps in order; empty when the case has passed them.</param>
/// <param name="Meetings">The meetings in order; the chosen one is last.</param>
public sealed record BackPlan(IReadOnlyList<PlannedStep> Steps, IReadOnlyList<PlannedMeeting> Meetings)
{
    /// <summary>The last day to start without any slack.</summary>
    public DateOnly LastStart => Steps.Count > 0 ? Steps[0].Start : OnOrBefore(Meetings[0].HandInBy);

    /// <summary>The last day to complete the first step, or to hand in to the first meeting.</summary>
    public DateOnly FirstEnd => Steps.Count > 0 ? Steps[0].End : OnOrBefore(Meetings[0].HandInBy);

    /// <summary>Makes the plan. Refused when no meeting of an earlier body is held in time.</summary>
    /// <param name="target">The chosen meeting.</param>
    /// <param name="before">The meetings of each body that treats the case earlier, in the order of the bodies.</param>
    /// <param name="steps">The steps before the first meeting, in order, with their spans.</param>
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

    /// <summary>Working days left before the last day to start; negative when it has passed.</summary>
    public int SlackOn(DateOnly today) => WorkingDays.Between(today, LastStart);

    /// <summary>
    /// Working days between the expected and the required completion of the first step; negative when the chosen
    /// meeting cannot be reached.
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
