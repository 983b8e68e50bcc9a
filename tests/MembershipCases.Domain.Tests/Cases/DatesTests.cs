using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>Days that cannot be are refused, with a sentence that says which can.</summary>
public sealed class DatesTests
{
    private static readonly MeetingPlan NoPlan = new(null, null, null);
    private static readonly Actor Council = As(Role.CouncilSecretariat);

    [Theory]
    [InlineData("0001-01-01", "meeting.day-out-of-bounds")]
    [InlineData("2025-03-03", "meeting.day-out-of-bounds")]
    [InlineData("2025-03-04", null)]
    [InlineData("2029-03-04", null)]
    [InlineData("2029-03-05", "meeting.day-out-of-bounds")]
    [InlineData("9999-12-31", "meeting.day-out-of-bounds")]
    public void A_meeting_is_called_from_a_year_back_to_three_years_ahead(string day, string? refused)
    {
        var on = DateOnly.Parse(day, null);
        var moved = Meeting.Call(NewId(), "council", Today, NoPlan, Today).Value!;

        Assert.Equal(refused, Code(Meeting.Call(NewId(), "council", on, NoPlan, Today)));
        Assert.Equal(refused, Code(moved.Move(on, NoPlan, "Streik.", false, Today)));
    }

    [Fact]
    public void A_hand_in_day_is_within_the_year_before_the_meeting()
    {
        Assert.Equal("meeting.hand-in-too-early",
            Code(Meeting.Call(NewId(), "council", Today, NoPlan with { HandInBy = new(1, 1, 2) }, Today)));
        Assert.Equal("meeting.hand-in-after-meeting",
            Code(Meeting.Call(NewId(), "council", Today, NoPlan with { HandInBy = Today.AddDays(1) }, Today)));
    }

    [Theory]
    [InlineData("1990-01-01", "2026-03-05", "case.before-resolution LetterSentOn")]
    [InlineData("2026-03-04", "1990-01-01", "case.before-resolution EffectiveOn")]
    [InlineData("2026-03-05", "2026-03-04", "case.effective-before-letter EffectiveOn")]
    [InlineData("2026-03-04", "2036-03-06", "case.too-far-ahead EffectiveOn")]
    [InlineData("9999-12-31", "9999-12-31", "case.too-far-ahead EffectiveOn, case.date-in-future LetterSentOn")]
    [InlineData("2026-03-04", "2036-03-05", "")]
    public void A_letter_is_sent_after_the_resolution_and_takes_effect_within_ten_years(
        string sent, string effective, string refused)
    {
        var done = new Implementation { LetterSentOn = DateOnly.Parse(sent, null),
            EffectiveOn = DateOnly.Parse(effective, null) };

        var errors = ImplementationRules.Check(done, 3, Today, Today.AddDays(1));

        Assert.Equal(refused, string.Join(", ",
            errors.Where(error => error.Code != "case.notice-not-run-out").Select(error => $"{error.Code} {error.Field}")));
    }

    [Fact]
    public void What_a_resolution_says_of_days_is_after_the_resolution()
    {
        var one = new OneCase("resolve");
        var text = Text() with { EffectiveOn = new(1990, 1, 1) };
        text = text with { Points = [text.Points[0] with { DeadlineOn = new(9999, 1, 1) }] };

        var errors = one.Case.Resolve(one.At("resolve").Id, Treated("adopted"), text, Definition("resolve"), Council).Errors;

        Assert.Equal([("case.before-resolution", "EffectiveOn"), ("case.too-far-ahead", "Points[0].DeadlineOn")],
            errors.Select(error => (error.Code, error.Field!)));
    }

    [Fact]
    public void A_meeting_from_before_the_case_came_to_the_body_cannot_have_treated_it()
    {
        var one = new OneCase("resolve");
        var before = Treated("adopted") with { MetOn = Today.AddDays(-1) };
        var meeting = Meeting.Call(NewId(), "council", Today.AddDays(-1), NoPlan, Today).Value!;

        Assert.Equal("case.meeting-before-the-case",
            Code(one.Case.Resolve(one.At("resolve").Id, before, Text(), Definition("resolve"), Council)));
        Assert.Equal("case.meeting-before-the-case",
            Code(one.Case.PutOnAgenda(meeting, NewId(), one.At("resolve"), "1/26", Council, Now)));
    }

    [Fact]
    public void A_postponed_case_names_the_later_meeting_where_one_is_called()
    {
        var (one, later) = (new OneCase("resolve"), NewId());
        var postponed = Treated("postponed") with { LaterMeetings = [later] };

        Assert.Equal("case.postponed-to-missing", Code(Postpone(one, postponed)));
        Assert.Equal("case.postponed-to-unknown", Code(Postpone(one, postponed with { PostponedTo = NewId() })));
        Assert.Equal("case.not-postponed",
            Code(Postpone(one, postponed with { Outcome = "adopted", PostponedTo = later })));
        Assert.True(Postpone(one, postponed with { PostponedTo = later }).IsOk);
        Assert.Equal(later, one.Case.Resolutions.Single().PostponedTo);
        Assert.True(Postpone(new OneCase("resolve"), Treated("postponed")).IsOk);
    }

    [Fact]
    public void The_meeting_that_postponed_a_case_does_not_treat_it_again()
    {
        var one = new OneCase("resolve", "resolve");
        var first = Treated("postponed");
        Assert.True(one.Case.Resolve(one.Case.Steps[0].Id, first, new(), Definition("resolve"), Council).IsOk);

        Assert.Equal("case.treated-in-this-meeting", Code(one.Case.Resolve(
            one.Case.Steps[1].Id, first with { Outcome = "adopted" }, Text(), Definition("resolve"), Council)));
    }

    private static Result<Step> Postpone(OneCase one, Treatment treatment) =>
        one.Case.Resolve(one.At("resolve").Id, treatment, Text(), Definition("resolve"), Council);

    private static ResolutionText Text() => new()
    {
        Points = [new() { Adopted = "Ut.", Vote = new() { Present = 40, Unanimous = true } }],
    };

    private static string? Code<T>(Result<T> result) => result.IsOk ? null : result.Error.Code;
}
