namespace MembershipCases.Process.Scenarios;

/// <summary>ServiceEndpoints that meet, and what happens to one way or office while others stand open.</summary>
public abstract partial class EngineScenarios
{
    [Fact]
    public void Ways_that_meet_where_nothing_joins_them_go_on_one_by_one()
    {
        var running = Begin(Meeting());
        Assert.Empty(running.Effects);
        Assert.Equal("b/climate", running.Do("a", "done").Open);
        Assert.Equal([ProcessEffect.UpdateRegister], running.Effects);
        Assert.Equal("joined", running.Do("b", "done").Ended);
        Assert.Equal([ProcessEffect.UpdateRegister, ProcessEffect.UpdateRegister], running.Effects);
    }

    [Fact]
    public void What_several_ways_lead_to_opens_again_by_any_of_them_after_it_was_done()
    {
        var file = new BpmnFile().Start().Choice("first", "first-a").Step("a").Step("b").Step("again", "a b end")
            .Choice("next", "next-end").End()
            .Flow("start", "first").Flow("first", "a").Flow("first", "b", "origin = \"mandate\"").Chain("a", "again")
            .Chain("b", "again", "next")
            .Flow("next", "a", "outcome = \"a\"").Flow("next", "b", "outcome = \"b\"").Flow("next", "end");
        var running = Begin(file).Do("a", "done").Do("again", "b").Do("b", "done").Do("again", "a").Do("a", "done")
            .Do("again", "b").Do("b", "done");
        Assert.Equal("again/climate", running.Open);
        Assert.Equal("joined", running.Do("again", "end").Ended);
    }

    [Fact]
    public void A_timer_that_interrupts_one_office_leaves_the_same_step_of_the_others_open()
    {
        var running = Begin(Interrupted(), "climate", "culture");
        running.Must(
            new ProcessEvent.TimerFired(
                running.Timers.Single(timer => timer.Token.Contains("culture", StringComparison.Ordinal)).Token));
        Assert.Equal("a/climate late/culture", running.Open);
        Assert.Single(running.Timers);
        Assert.Equal("joined", running.Do("a", "done", "climate").Do("late", "done", "culture").Ended);
    }

    [Fact]
    public void A_terminate_end_of_one_office_leaves_the_steps_of_the_others_open()
    {
        var file = new BpmnFile().Start()
            .Sub("sub", true,
                inside => inside.Start("in").Fork("fork").Step("a", office: "responsible")
                    .Step("b", office: "responsible").End("stop", null, true).End("out", null)
                .Chain("in", "fork", "a", "stop").Chain("fork", "b", "out"))
            .Step("after").End().Chain("start", "sub", "after", "end");
        var running = Begin(file, "climate", "culture").Do("a", "done", "climate");
        Assert.Equal("a/culture b/culture", running.Open);
        Assert.Equal("after/climate", running.Do("b", "done", "culture").Do("a", "done", "culture").Open);
    }

    [Fact]
    public void What_a_join_got_before_a_return_still_counts_after_it()
    {
        var running = Begin(Returning()).Do("a", "returned").Do("b", "done").Do("a", "returned");
        Assert.Equal("a/climate", running.Open);
        Assert.Equal("c/climate", running.Do("a", "approved").Open);
    }

    [Fact]
    public void A_send_back_leaves_the_other_branch_as_it_is()
    {
        var running = Begin(Returning());
        var other = running.Steps.Single(step => step.ElementId == "b");
        running.Do("a", "returned").Do("a", "approved");
        Assert.Equal(other, Assert.Single(running.Steps));
        Assert.Equal("c/climate", running.Do("b", "done").Open);
    }

    private static BpmnFile Meeting() =>
        new BpmnFile().Start().Fork("fork").Step("a").Step("b").Effect("tell", "update-register").End()
        .Chain("start", "fork", "a", "tell", "end").Chain("fork", "b", "tell");

    private static BpmnFile Returning() =>
        new BpmnFile().Start().Fork("fork").Step("a", "approved returned").Step("b").Choice("choice", "choice-join")
            .Fork("join").Step("c").End()
        .Chain("start", "fork", "a", "choice", "join", "c", "end").Chain("fork", "b", "join")
        .Flow("choice", "a", "outcome = \"returned\"");

    private static BpmnFile Interrupted() => new BpmnFile().Start()
        .Sub("sub", true,
            inside => inside.Start("in").Step("a", office: "responsible").Boundary("timer", "a", "P5D", true)
                .Step("late", office: "responsible").End("out", null)
            .Chain("in", "a", "out").Chain("timer", "late", "out"))
        .End().Chain("start", "sub", "end");
}
