using CsCheck;

namespace MembershipCases.Domain.Tests.Cases;

public sealed class BackPlanTests
{
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(2025, 1, 1).DayNumber, new DateOnly(2035, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<Span> AnySpan = Gen.Select(Gen.Int[1, 40], Gen.Bool,
        (days, workingDays) => new Span(days, workingDays));

    /// <summary>A meeting, the meetings of the body before it within the last year, and one or two steps.</summary>
    private static readonly Gen<(PlannedMeeting Target, PlannedMeeting[] Before, (StepKind, Span)[] Steps)> Any =
        Gen.Select(AnyDay, Gen.Int[0, 21], Gen.Select(Gen.Int[1, 365], Gen.Int[0, 14]).Array[1, 20],
            AnySpan.Array[0, 2]).Select((day, notice, before, spans) =>
            (Meeting(day, notice), before.Select(one => Meeting(day.AddDays(-one.Item1), one.Item2)).ToArray(),
                spans.Select((span, at) => ((StepKind)at, span)).ToArray()));

    [Fact]
    public void What_begins_on_the_last_day_and_takes_its_whole_span_reaches_the_meeting() =>
        Planned((plan, target) =>
        {
            var day = plan.LastStart;
            foreach (var step in plan.Steps)
            {
                day = new Deadline(day, step.Span).Due;
                if (day > step.End) return false;
            }

            return day <= plan.Meetings[0].HandInBy && plan.Meetings[0].On <= target.HandInBy;
        });

    [Fact]
    public void What_begins_a_working_day_later_does_not() =>
        Planned((plan, _) =>
        {
            var day = WorkingDays.Add(plan.LastStart, 1);
            foreach (var step in plan.Steps) day = new Deadline(day, step.Span).Due;
            return day > plan.Meetings[0].HandInBy || plan.Steps.Any(step => !step.Span.WorkingDays);
        });

    [Fact]
    public void The_latest_meeting_in_time_is_taken() =>
        Any.Sample(any => BackPlan.Make(any.Target, [any.Before], any.Steps) is var plan && plan.IsOk
            ? any.Before.Where(meeting => meeting.On <= any.Target.HandInBy)
                .Max(meeting => meeting.On) == plan.Value.Meetings[0].On
            : any.Before.All(meeting => meeting.On > any.Target.HandInBy));

    [Fact]
    public void Slack_shrinks_by_the_working_days_that_pass() =>
        Planned((plan, target) =>
        {
            var (early, late) = (WorkingDays.Add(target.On, -270), WorkingDays.Add(target.On, -200));
            return plan.SlackOn(early) - plan.SlackOn(late) == 70;
        });

    [Fact]
    public void There_is_no_slack_left_once_the_last_day_has_passed() =>
        Planned((plan, _) => plan.SlackOn(plan.LastStart) == 0 && plan.SlackOn(WorkingDays.Add(plan.LastStart, 1)) < 0
            && plan.SlackFrom(WorkingDays.Add(plan.FirstEnd, 1)) < 0);

    [Fact]
    public void A_case_for_the_council_in_January_must_begin_before_Christmas()
    {
        var council = new PlannedMeeting(Guid.Empty, "council", new(2027, 1, 27), new(2027, 1, 13));
        PlannedMeeting[] cityGovernment = [new(Guid.Empty, "city-government", new(2027, 1, 7), new(2026, 12, 30)),
            new(Guid.Empty, "city-government", new(2027, 1, 14), new(2027, 1, 7))];
        var plan = BackPlan.Make(council, [cityGovernment],
            [(StepKind.Assess, new Span(20, true)), (StepKind.Approve, new Span(10, true))]).Value!;

        Assert.Equal([new(2027, 1, 7), new(2027, 1, 27)], plan.Meetings.Select(meeting => meeting.On));
        Assert.Equal((new DateOnly(2026, 12, 15), new DateOnly(2026, 12, 30)),
            (plan.Steps[1].Start, plan.Steps[1].End));
        Assert.Equal(new DateOnly(2026, 11, 17), plan.LastStart);
        Assert.Equal(-4, plan.SlackOn(new(2026, 11, 23)));
        Assert.Equal(0, plan.SlackFrom(new(2026, 12, 15)));
        Assert.Equal(-1, plan.SlackFrom(new(2026, 12, 16)));
    }

    [Fact]
    public void A_city_government_that_meets_too_late_is_told()
    {
        var council = Meeting(new(2027, 1, 27), 14);
        var refused = BackPlan.Make(council, [[Meeting(new(2027, 1, 14), 7)]], []);
        Assert.Equal("case.no-meeting-before", refused.Error.Code);
    }

    private static PlannedMeeting Meeting(DateOnly on, int notice) => new(Guid.Empty, "", on, on.AddDays(-notice));

    private static void Planned(Func<BackPlan, PlannedMeeting, bool> holds) =>
        Any.Sample(any => BackPlan.Make(any.Target, [any.Before], any.Steps) is not { IsOk: true, Value: var plan }
            || holds(plan, any.Target));
}
