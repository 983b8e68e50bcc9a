namespace MembershipCases.Process.Scenarios;

/// <summary>Timers, and calling a case off.</summary>
public abstract partial class EngineScenarios
{
    [Fact]
    public void A_wait_for_a_span_says_how_long()
    {
        var running = Begin(new BpmnFile().Start().WaitFor("wait", "P10WD").End().Chain("start", "wait", "end"));
        var timer = Assert.Single(running.Timers);
        Assert.Equal((null, new Span(10, true)), (timer.Date, timer.After));
        Assert.Equal("joined", running.Fire("wait").Ended);
    }

    [Fact]
    public void A_wait_for_a_date_that_nobody_has_stated_is_refused()
    {
        var running = new RunningCase(Engine,
            Read(new BpmnFile().Start().WaitForDate("wait").End().Chain("start", "wait", "end").ToString()));
        Assert.Equal("process.date-missing", running.Refused(new ProcessEvent.Started()).Code);
    }

    [Fact]
    public void A_timer_fires_once()
    {
        var running = Begin(Reminded(interrupts: false));
        var fired = new ProcessEvent.TimerFired(Assert.Single(running.Timers).Token);
        running.Must(fired);
        Assert.Equal("process.timer-not-set", running.Refused(fired).Code);
    }

    [Fact]
    public void A_reminder_leaves_its_step_open()
    {
        var running = Begin(Reminded(interrupts: false)).Fire("late");
        Assert.Equal("a/climate", running.Open);
        Assert.Equal([ProcessEffect.UpdateRegister], running.Effects);
        Assert.Equal("joined", running.Do("a", "done").Ended);
    }

    [Fact]
    public void An_interrupting_timer_closes_its_step_and_takes_another_way()
    {
        var running = Begin(Reminded(interrupts: true));
        var step = Assert.Single(running.Steps).Token;
        var answer = running.Must(new ProcessEvent.TimerFired(Assert.Single(running.Timers).Token));
        Assert.Equal([step], answer.Closed);
        Assert.Equal("dropped", answer.EndOutcome);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_timer_on_a_step_is_dropped_when_the_step_is_done(bool interrupts)
    {
        var running = Begin(Reminded(interrupts));
        var timer = Assert.Single(running.Timers).Token;
        Assert.Equal("joined", running.Do("a", "done").Ended);
        Assert.Equal("process.ended", running.Refused(new ProcessEvent.TimerFired(timer)).Code);
    }

    [Fact]
    public void An_interrupting_timer_on_a_loop_closes_the_steps_of_all_offices()
    {
        var file = new BpmnFile().Start()
            .Sub("sub", true,
                inside => inside.Start("in").Step("a", office: "responsible").Step("b", office: "responsible")
                    .End("out", null).Chain("in", "a", "b", "out"))
            .Boundary("late", "sub", "P60D", true).Step("after").End().End("end2")
            .Chain("start", "sub", "end").Chain("late", "after", "end2");
        var running = Begin(file, "climate", "culture").Do("a", "done", "climate");
        Assert.Single(running.Timers);
        Assert.Equal("after/climate", running.Fire("late").Open);
    }

    [Fact]
    public void A_case_that_is_called_off_closes_every_step_and_timer()
    {
        var file = new BpmnFile().Start().Fork("fork").Step("a").WaitFor("wait", "P3D").Fork("join").End()
            .Boundary("late", "a", "P1D", false).End("reminded", null)
            .Chain("start", "fork", "a", "join", "end").Chain("fork", "wait", "join").Chain("late", "reminded");
        var running = Begin(file).Cancel();
        Assert.Equal("cancelled", running.Ended);
        Assert.Equal("process.ended", running.Refused(new ProcessEvent.Cancelled()).Code);
    }

    [Fact]
    public void A_case_that_is_called_off_closes_the_steps_of_all_offices()
    {
        var running = Begin(CaseKind.Join, "climate", "culture").Do("assess", "done", "climate").Cancel();
        Assert.Equal("cancelled", running.Ended);
        Assert.Empty(running.Effects);
    }

    private static BpmnFile Reminded(bool interrupts, int version = 1) =>
        new BpmnFile(version: version).Start().Step("a").End().Boundary("late", "a", "P5WD", interrupts)
            .Effect("remind", "update-register").End("reminded", interrupts ? "dropped" : null)
            .Chain("start", "a", "end").Chain("late", "remind", "reminded");
}
