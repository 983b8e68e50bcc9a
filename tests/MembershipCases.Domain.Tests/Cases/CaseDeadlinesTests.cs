using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>How deadlines are moved, asked of the part itself: no case is opened here.</summary>
public sealed class CaseDeadlinesTests
{
    private readonly CaseSteps steps = OpenSteps(new Span(20, WorkingDays: false));
    private readonly CaseDeadlines deadlines;

    public CaseDeadlinesTests() => deadlines = new CaseDeadlines(steps);

    private Step Step => steps.All.Single();

    [Fact]
    public void A_suspended_case_keeps_the_time_that_it_had_left()
    {
        var due = Step.DueOn!.Value;
        Assert.Equal(Today, deadlines.Suspend(" Venter. ", Today).Value!.On);
        Assert.Equal("case.suspended", deadlines.Suspend("Igjen.", Today).Error.Code);

        var resumed = deadlines.Resume(" Videre. ", Today.AddDays(5)).Value!;

        Assert.Equal((due.AddDays(5), due, "Videre."),
            (resumed.Due[Step.Token], resumed.Before!.Due[Step.Token], resumed.Reason));
        Assert.Equal((due.AddDays(5), null), (Step.DueOn, deadlines.SuspendedOn));
    }

    [Fact]
    public void What_runs_is_not_resumed_and_what_has_no_open_step_is_not_suspended()
    {
        Assert.Equal("case.not-suspended", deadlines.Resume("Videre.", Today).Error.Code);
        var none = new CaseDeadlines(new CaseSteps(NewId(), new CaseOffices(), new CaseImpartiality(NewId())));
        Assert.Equal("case.nothing-to-suspend", none.Suspend("Venter.", Today).Error.Code);
    }

    [Fact]
    public void A_deadline_is_moved_within_a_year_and_never_while_the_case_is_suspended()
    {
        var due = Step.DueOn!.Value;
        Assert.Equal("case.deadline-unchanged", deadlines.Extend(Step.Id, due, "Mer tid.", Today).Error.Code);
        Assert.Equal("case.deadline-out-of-bounds",
            deadlines.Extend(Step.Id, due.AddDays(1), "Mer tid.", due.AddDays(2)).Error.Code);
        Assert.Equal("case.deadline-out-of-bounds",
            deadlines.Extend(Step.Id, Today.AddYears(1).AddDays(1), "Mer tid.", Today).Error.Code);
        Assert.Equal("case.step-not-open", deadlines.Extend(NewId(), due.AddDays(1), "Mer tid.", Today).Error.Code);

        Assert.Equal(due, deadlines.Extend(Step.Id, due.AddDays(1), "Mer tid.", Today).Value!.Before!.DueOn);
        Assert.Equal(due.AddDays(1), Step.DueOn);

        deadlines.Suspend("Venter.", Today);
        Assert.Equal("case.suspended", deadlines.Extend(Step.Id, due.AddDays(9), "Mer tid.", Today).Error.Code);
    }

    [Fact]
    public void A_deadline_that_was_extended_too_far_is_shortened_again()
    {
        var due = Step.DueOn!.Value;
        Assert.True(deadlines.Extend(Step.Id, Today.AddYears(1), "Mer tid.", Today).IsOk);

        Assert.Equal(Today.AddYears(1), deadlines.Extend(Step.Id, due, "Feil år.", Today).Value!.Before!.DueOn);

        Assert.Equal([DeadlineChangeKind.Extended, DeadlineChangeKind.Shortened],
            Step.DeadlineChanges.Select(change => change.Kind));
        Assert.Equal(due, Step.DueOn);
    }

    [Fact]
    public void A_step_without_a_deadline_gets_none()
    {
        var open = OpenSteps(null);
        Assert.Equal("case.no-deadline",
            new CaseDeadlines(open).Extend(open.All.Single().Id, Today.AddDays(9), "Mer tid.", Today).Error.Code);
    }

    [Fact]
    public void A_case_is_planned_for_a_meeting_to_come_of_the_body_that_decides()
    {
        var meeting = Meeting.Call(NewId(), "council", Today.AddDays(9), new MeetingPlan(null, null, null), Today).Value!;

        Assert.Equal("meeting.step-is-not-for-this-body",
            deadlines.PlanFor(meeting, "city-government", Today).Error.Code);
        Assert.Equal("case.meeting-held-already", deadlines.PlanFor(meeting, "council", Today.AddDays(10)).Error.Code);
        Assert.Equal(meeting.Id, deadlines.PlanFor(meeting, "council", Today).Value!.MeetingId);
        Assert.Null(deadlines.PlanFor(meeting, "council", Today).Value);
        Assert.Equal(meeting.Id, deadlines.PlanFor(null, "council", Today).Value!.Before!.MeetingId);
        Assert.Null(deadlines.PlannedMeetingId);
    }

    private static CaseSteps OpenSteps(Span? span)
    {
        var opened = new CaseSteps(NewId(), new CaseOffices(), new CaseImpartiality(NewId()));
        var definition = new StepDefinition("assess", StepKind.Assess, "case-handler", "responsible", span, ["done"],
            [], new("a", "a", "a"));
        var process = new ProcessDefinition(CaseKind.Withdraw, 1, "", "",
            new Dictionary<string, StepDefinition> { ["assess"] = definition });
        opened.Apply(new Advance(new ProcessState("{}"), [new OpenedStep("1", "assess", null)], [], [], [], [], null),
            process, Today, Now);
        return opened;
    }
}
