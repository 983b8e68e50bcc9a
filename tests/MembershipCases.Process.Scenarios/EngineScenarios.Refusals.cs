using CsCheck;

namespace MembershipCases.Process.Scenarios;

/// <summary>What an engine refuses, always as a value and without changing anything.</summary>
public abstract partial class EngineScenarios
{
    private static readonly string[] Near = ["assess", "assess/climate", "assess/climate#0", "recommend#1", "#", ""];

    [Fact]
    public void An_unknown_step_is_refused()
    {
        var joining = Begin(CaseKind.Join, "climate", "culture");
        var known = joining.Steps.Select(s => s.Token).ToList();
        Gen.OneOf(Gen.String, Gen.OneOf([.. Near.Select(token => Gen.Const(token))])).Where(t => !known.Contains(t))
            .Sample(token => Assert.Equal("process.step-not-open",
                joining.Refused(new ProcessEvent.StepCompleted(token, "done")).Code));
    }

    [Fact]
    public void A_timer_is_no_step_and_a_step_is_no_timer()
    {
        var running = Begin(Reminded(interrupts: false));
        Assert.Equal("process.step-not-open",
            running.Refused(new ProcessEvent.StepCompleted(running.Timers[0].Token, "done")).Code);
        Assert.Equal("process.timer-not-set",
            running.Refused(new ProcessEvent.TimerFired(running.Steps[0].Token)).Code);
    }

    [Theory]
    [InlineData("approved")]
    [InlineData("")]
    public void An_outcome_that_the_step_does_not_have_is_refused(string outcome)
    {
        var joining = Begin(CaseKind.Join);
        Assert.Equal("process.unknown-outcome",
            joining.Refused(new ProcessEvent.StepCompleted(joining.Steps[0].Token, outcome)).Code);
    }

    [Fact]
    public void Nothing_happens_before_the_start_and_no_case_starts_twice()
    {
        var joining = new RunningCase(Engine, Definition(CaseKind.Join));
        Assert.Equal("process.not-started", joining.Refused(new ProcessEvent.Cancelled()).Code);
        Assert.Equal("process.already-started", joining.Start().Refused(new ProcessEvent.Started()).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("do-it")]
    public void A_case_without_an_office_does_not_start(string mandate)
    {
        var joining = new RunningCase(Engine, Definition(CaseKind.Join)) { Facts = new() { Mandate = mandate } };
        Assert.Equal("process.no-office", joining.Refused(new ProcessEvent.Started()).Code);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("[]")]
    public void A_state_that_cannot_be_read_is_refused_and_never_started_afresh(string json)
    {
        var broken = new RunningCase(Engine, Definition(CaseKind.Join)) { State = new(json) };
        Assert.Equal("process.state-unreadable", broken.Refused(new ProcessEvent.Cancelled()).Code);
        Assert.Equal("process.already-started", broken.Refused(new ProcessEvent.Started()).Code);
    }

    [Fact]
    public void A_state_that_lost_its_tail_is_refused()
    {
        var joining = Begin(CaseKind.Join, "climate", "culture");
        var whole = joining.State.Json;
        for (var length = 1; length < whole.Length; length++)
        {
            joining.State = new(whole[..length]);
            Assert.Equal("process.state-unreadable", joining.Refused(new ProcessEvent.Cancelled()).Code);
        }
    }

    [Fact]
    public void A_state_of_another_definition_is_refused()
    {
        var other = new RunningCase(Engine, Definition(CaseKind.Withdraw)) { State = Begin(CaseKind.Join).State };
        Assert.Equal("process.other-definition", other.Refused(new ProcessEvent.Cancelled()).Code);
    }

    [Fact]
    public void A_definition_that_is_not_understood_is_refused()
    {
        var broken = Definition(CaseKind.Join) with { Hash = "broken", Source = "<bpmn" };
        Assert.Equal("process.definition-unreadable",
            new RunningCase(Engine, broken).Refused(new ProcessEvent.Started()).Code);
    }
}
