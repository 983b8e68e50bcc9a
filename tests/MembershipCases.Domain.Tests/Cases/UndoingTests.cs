using static MembershipCases.Domain.Tests.Cases.OneCase;

namespace MembershipCases.Domain.Tests.Cases;

/// <summary>The last step is undone while the next has not begun, and a resolution that has ended stops its case.</summary>
public sealed class UndoingTests
{
    private static readonly DateTimeOffset Later = Now.AddHours(1), Latest = Now.AddHours(2);

    private readonly OneCase one = new("resolve");
    private readonly Actor council = As(Role.CouncilSecretariat, name: "Kontoret");

    public UndoingTests()
    {
        var text = new ResolutionText { Points = [new() { Number = 1, Outcome = PointOutcome.Adopted, Adopted = "Ut.",
            Vote = new() { Present = 40, Unanimous = true } }] };
        Assert.True(one.Case.Resolve(one.At("resolve").Id, Treated("adopted", by: council.UserId) with { At = Later },
            text, Definition("resolve"), council).IsOk);
        one.Case.OpenLegalityReview();
        one.Case.Apply(
            new Advance(new ProcessState("{\"after\":1}"), [new OpenedStep("9", "assess", one.Office.Key)], [],
                [new TimerSet("10", "wait", Today.AddDays(9), null)], [], [], null),
            new ProcessDefinition(CaseKind.Withdraw, 1, "", "",
                new Dictionary<string, StepDefinition> { ["assess"] = Definition("assess") }), Today, Later);
    }

    [Fact]
    public void An_undone_step_is_open_again_and_what_it_recorded_stays_marked()
    {
        var done = one.At("resolve");
        _ = one.Case.TakeEvents();
        Assert.True(Undo(council).IsOk);

        var open = one.Case.Steps.Single(step => step.IsOpen);
        Assert.Equal((done.Kind, done.Token, done.DueOn), (open.Kind, open.Token, open.DueOn));
        Assert.Equal((council.UserId, Latest, "adopted"), (done.UndoneBy!.Value, done.UndoneAt!.Value, done.Outcome));
        Assert.All(one.Case.Timers, timer => Assert.NotNull(timer.ClosedAt));
        Assert.Equal("{}", one.Case.State);
        Assert.Equal(Latest, one.Case.Resolutions.Single().UndoneAt);
        Assert.Null(one.Case.Decisions.InForce());
        Assert.Null(one.Case.LegalityReviewUntil);
        Assert.Equal(["case.step-undone"], one.Case.TakeEvents().Select(happened => happened.What));
    }

    [Fact]
    public void The_reason_stays_with_the_step_and_the_same_meeting_treats_it_again()
    {
        var done = one.At("resolve");
        var meeting = one.Case.Resolutions.Single().MeetingId;
        Assert.True(Undo(council).IsOk);
        Assert.Equal("Feil utfall.", done.UndoneFor);
        Assert.Contains(one.Case.Texts(), text => text.Place == new TextPlace(done.Id, "undone-for"));
        var open = one.Case.Steps.Single(step => step.IsOpen);
        Assert.True(one.Case.Resolve(open.Id, Treated("rejected", by: council.UserId) with { At = Latest, MeetingId = meeting },
            new() { Points = [new() { Number = 1, Outcome = PointOutcome.Rejected,
                Vote = new() { Present = 40, Parties = [new("A", 10, 30)] } }] }, Definition("resolve"), council).IsOk);
    }

    [Fact]
    public void What_an_undone_step_recorded_is_neither_corrected_nor_set_aside()
    {
        var recorded = one.Case.Resolutions.Single();
        Assert.True(Undo(council).IsOk);
        Assert.Equal("resolution-end.not-found", End(council).Error.Code);
        Assert.Equal("correction.nothing-recorded", one.Case.Amend(of => of.Corrections.Correct(recorded.StepId, of.Kind,
            recorded.Content() with { ItemNumber = "2/26" }, "Feil.", DecidingBody.Council, Treated("adopted"),
            Definition("resolve"), council, Today)).Error.Code);
    }

    [Fact]
    public void An_assessment_that_was_handed_in_is_a_draft_again()
    {
        var draft = new OneCase("assess");
        var handler = As(Role.CaseHandler, draft.Office.Id);
        var step = draft.At("assess");
        Assert.True(draft.Case.Assess(step.Id, new AssessmentText { Advice = Advice.Withdraw, Reasoning = "Fordi." },
            Definition("assess"), handler, Later, 2026).IsOk);
        Assert.True(draft.Case.Amend(of => of.Undoing.Undo(step.Id, "Feil.", [], handler, Latest, Today)).IsOk);
        var assessment = draft.Case.Assessments.Single();
        Assert.Equal((draft.Case.Steps.Single(open => open.IsOpen).Id, (DateTimeOffset?)null, "Fordi."),
            (assessment.StepId!.Value, assessment.SubmittedAt, assessment.Text.Reasoning));
    }

    [Fact]
    public void Whose_act_it_was_undoes_it_or_an_administrator_with_a_reason()
    {
        Assert.Equal("undo.not-yours", Undo(As(Role.CouncilSecretariat)).Error.Code);
        Assert.Equal("case.reason-missing", Undo(council, " ").Error.Code);
        Assert.True(Undo(As(Role.Administrator)).IsOk);
    }

    [Fact]
    public void Nothing_is_undone_once_the_next_step_has_begun()
    {
        var next = one.At("assess");
        Assert.Equal("undo.next-has-begun", Undo(council, onAgendas: next.Id).Error.Code);
        Assert.True(one.Case.Draft(next.Id, new AssessmentText(), As(Role.CaseHandler, one.Office.Id), Later).IsOk);
        Assert.Equal("undo.next-has-begun", Undo(council).Error.Code);
        Assert.Equal("undo.not-last", one.Case.Amend(of =>
            of.Undoing.Undo(next.Id, "Feil.", [], council, Latest, Today)).Error.Code);
    }

    [Fact]
    public void A_step_that_was_undone_is_done_again_with_the_same_token()
    {
        Assert.True(Undo(council).IsOk);
        var open = one.Case.Steps.Single(step => step.IsOpen);
        Assert.True(one.Case.Resolve(open.Id, Treated("rejected", by: council.UserId) with { At = Latest },
            new() { Points = [new() { Number = 1, Outcome = PointOutcome.Rejected,
                Vote = new() { Present = 40, Parties = [new("A", 10, 30)] } }] }, Definition("resolve"), council).IsOk);
        Assert.Equal(["adopted", "rejected"], one.Case.Resolutions.Select(made => made.Outcome));
        Assert.True(one.Case.Undoing.MayUndo(open, council));
    }

    [Fact]
    public void A_resolution_that_was_set_aside_stops_its_case_and_what_waits_for_a_day()
    {
        Assert.False(one.Case.Ends.StopTheCase);
        Assert.Equal("resolution-end.not-yours", End(As(Role.CityGovernmentSecretariat)).Error.Code);
        Assert.Equal("resolution-end.not-yours", End(As(Role.Administrator)).Error.Code);
        Assert.True(End(council).IsOk);

        Assert.True(one.Case.Ends.StopTheCase);
        Assert.All(one.Case.Timers, timer => Assert.NotNull(timer.ClosedAt));
        Assert.Equal("resolution-end.ended-already", End(council).Error.Code);
        Assert.True(Undo(council).IsOk);
        Assert.False(one.Case.Ends.StopTheCase);
    }

    [Fact]
    public void The_end_of_a_resolution_is_recorded_by_the_secretariat_of_the_body_that_made_it()
    {
        foreach (var (role, body) in new[] { (Role.CouncilSecretariat, "council"), (Role.CityGovernmentSecretariat, "city-government") })
            foreach (var other in new[] { "council", "city-government" })
                Assert.Equal(other == body, one.Case.Ends.MayRecord(As(role), other));
        one.Disqualify(council.UserId, "Kontoret", "council");
        Assert.False(one.Case.Ends.MayRecord(council, "council"));
        Assert.Equal("case.barred", End(council).Error.Code);
    }

    [Theory]
    [InlineData(ResolutionEndKind.Withdrawn, 0, "brev", "case.item-number-malformed")]
    [InlineData(ResolutionEndKind.SetAside, -1, "brev", "resolution-end.before-resolution")]
    [InlineData(ResolutionEndKind.SetAside, 1, "brev", "case.date-in-future")]
    [InlineData(ResolutionEndKind.SetAside, 0, " ", "resolution-end.reference-missing")]
    public void The_end_of_a_resolution_has_a_day_and_a_reference(
        ResolutionEndKind kind, int days, string reference, string error) =>
        Assert.Equal(error, End(council, kind, Today.AddDays(days), reference).Error.Code);

    private Result<Done> Undo(Actor by, string reason = "Feil utfall.", params Guid[] onAgendas) =>
        one.Case.Amend(of => of.Undoing.Undo(of.Steps.First(step => step.ElementId == "resolve").Id, reason, onAgendas,
            by, Latest, Today));

    private Result<Done> End(
        Actor by, ResolutionEndKind kind = ResolutionEndKind.SetAside, DateOnly? on = null,
        string reference = "2026/5") =>
        one.Case.Amend(of => of.Ends.Record(NewId(), new EndedResolution(of.Resolutions[0].Id, kind, on ?? Today,
            reference, "Statsforvalteren", "Inhabilitet."), by, Latest, Today));
}
