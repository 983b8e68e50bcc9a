namespace MembershipCases.Process.Scenarios;

/// <summary>The ways from start to end.</summary>
public abstract partial class EngineScenarios
{
    [Fact]
    public void A_join_runs_from_the_assessment_to_the_register()
    {
        var joining = Begin(CaseKind.Join).AssessAll().Do("recommend", "recommended").Do("resolve", "adopted");
        Assert.Equal([ProcessEffect.OpenLegalityReview, ProcessEffect.UpdateRegister], joining.Effects);
        Assert.Equal("implement/climate", joining.Open);

        joining.Do("implement", "implemented");
        Assert.Equal("joined", joining.Ended);
        Assert.Equal([ProcessEffect.UpdateRegister, ProcessEffect.ScheduleReevaluation], joining.Effects.Skip(2));
    }

    [Fact]
    public void A_mandate_to_do_it_goes_straight_to_implementation()
    {
        foreach (var kind in new[] { CaseKind.Join, CaseKind.Withdraw })
        {
            var told = new RunningCase(Engine,
                Definition(kind)) { Facts = Facts([]) with { Origin = "mandate", Mandate = "do-it" } };
            Assert.Equal("implement/climate", told.Start().Open);
        }
    }

    [Fact]
    public void A_mandate_to_consider_begins_with_the_assessment()
    {
        var asked = new RunningCase(Engine,
            Definition(CaseKind.Join)) { Facts = Facts([]) with { Origin = "mandate", Mandate = "consider" } };
        Assert.Equal("assess/climate", asked.Start().Open);
    }

    [Fact]
    public void A_withdrawal_waits_until_the_notice_period_has_run_out()
    {
        var leaving = Begin(CaseKind.Withdraw).AssessAll().Do("recommend", "recommended").Do("resolve", "adopted")
            .Do("implement", "implemented");
        Assert.Null(leaving.Ended);
        Assert.Equal([ProcessEffect.OpenLegalityReview, ProcessEffect.UpdateRegister], leaving.Effects);
        Assert.Equal(new DateOnly(2027, 1, 1), Assert.Single(leaving.Timers).Date);

        leaving.Fire("notice-period");
        Assert.Equal("withdrawn", leaving.Ended);
        Assert.Equal(ProcessEffect.UpdateRegister, leaving.Effects[^1]);
    }

    [Theory]
    [InlineData("withdraw", "withdrawal-advised", ProcessEffect.OpenWithdrawalCase)]
    [InlineData("continue", "continued", ProcessEffect.ScheduleReevaluation)]
    [InlineData("strengthen", "continued", ProcessEffect.ScheduleReevaluation)]
    public void A_reevaluation_ends_as_advised(string advice, string outcome, ProcessEffect effect)
    {
        var again = Begin(CaseKind.Reevaluate, "climate", "culture");
        again.Facts = again.Facts with { Advice = advice };
        again.AssessAll();
        Assert.Equal(outcome, again.Ended);
        Assert.Equal([effect], again.Effects);
    }

    [Theory]
    [InlineData("continued", "continued", ProcessEffect.ScheduleReevaluation)]
    [InlineData("withdrawal-advised", "withdrawal-advised", ProcessEffect.OpenWithdrawalCase)]
    public void A_reevaluation_in_which_offices_differ_is_settled_by_the_body_that_they_sit_in(
        string settled, string outcome, ProcessEffect effect)
    {
        var again = Begin(CaseKind.Reevaluate, "climate", "culture");
        again.Facts = again.Facts with { Advice = "mixed" };
        again.AssessAll();
        Assert.Null(again.Ended);
        Assert.Equal("settle", again.Open);
        Assert.Empty(again.Effects);

        again.Do("settle", "postponed");
        Assert.Equal("settle", again.Open);
        again.Do("settle", "returned");
        Assert.Equal("assess/climate assess/culture", again.Open);
        again.AssessAll().Do("settle", settled);
        Assert.Equal(outcome, again.Ended);
        Assert.Equal([effect], again.Effects);
    }

    [Fact]
    public void A_delegated_decision_goes_to_implementation_without_the_council()
    {
        var delegated = Begin(CaseKind.Join).AssessAll().Do("recommend", "decided");
        Assert.Equal("implement/climate", delegated.Open);
        Assert.DoesNotContain(ProcessEffect.OpenLegalityReview, delegated.Effects);
    }

    [Fact]
    public void An_amended_resolution_is_implemented() =>
        Assert.Equal("implement/climate",
            Begin(CaseKind.Withdraw).AssessAll().Do("recommend", "recommended").Do("resolve", "adopted-amended").Open);

    [Fact]
    public void A_rejected_resolution_ends_the_case_and_can_be_reviewed()
    {
        var rejected = Begin(CaseKind.Join).AssessAll().Do("recommend", "recommended").Do("resolve", "rejected");
        Assert.Equal("rejected", rejected.Ended);
        Assert.Equal([ProcessEffect.OpenLegalityReview], rejected.Effects);
    }

    [Theory]
    [InlineData("rejected")]
    [InlineData("dropped")]
    public void A_recommending_body_can_end_the_case(string outcome)
    {
        var ended = Begin(CaseKind.Join).AssessAll().Do("recommend", outcome);
        Assert.Equal(outcome, ended.Ended);
        Assert.Empty(ended.Effects);
    }

    [Fact]
    public void A_terminate_end_ends_everything_around_it()
    {
        var file = new BpmnFile().Start().Fork("fork").Step("a").Step("b").End("stop", terminate: true).End("end")
            .Chain("start", "fork", "a", "stop").Chain("fork", "b", "end");
        var ended = Begin(file);
        var b = ended.Steps.Single(s => s.ElementId == "b").Token;
        var answer = ended.Must(
            new ProcessEvent.StepCompleted(ended.Steps.Single(s => s.ElementId == "a").Token, "done"));
        Assert.Equal([b], answer.Closed);
        Assert.Equal("joined", answer.EndOutcome);
    }

    [Fact]
    public void A_terminate_end_in_a_sub_process_ends_only_that_one()
    {
        var file = new BpmnFile().Start()
            .Sub("sub", false,
                inside => inside.Start("in").Fork("fork").Step("a").Step("b").End("stop", null, true).End("out", null)
                .Chain("in", "fork", "a", "stop").Chain("fork", "b", "out"))
            .Step("after").End().Chain("start", "sub", "after", "end");
        Assert.Equal("after/climate", Begin(file).Do("a", "done").Open);
    }
}
