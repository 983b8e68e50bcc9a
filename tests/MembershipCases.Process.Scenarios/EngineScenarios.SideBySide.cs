namespace MembershipCases.Process.Scenarios;

/// <summary>Offices and ways that go on at the same time.</summary>
public abstract partial class EngineScenarios
{
    [Fact]
    public void The_case_goes_on_when_the_last_office_is_done()
    {
        var joining = Begin(CaseKind.Join, "climate", "culture", "mayor");
        Assert.Equal("assess/climate assess/culture assess/mayor", joining.Open);
        joining.Do("assess", "done", "mayor").Do("approve", "approved", "mayor").Do("assess", "done", "climate")
            .Do("approve", "approved", "climate");
        Assert.Equal("assess/culture", joining.Open);
        Assert.Equal("recommend", joining.Do("assess", "done", "culture").Do("approve", "approved", "culture").Open);
    }

    [Fact]
    public void Two_offices_that_decide_at_the_same_moment_come_to_the_same_in_either_order()
    {
        RunningCase Ready() =>
            Begin(CaseKind.Join, "climate", "culture").Do("assess", "done", "climate").Do("assess", "done", "culture");
        var one = Ready().Do("approve", "approved", "climate").Do("approve", "returned", "culture");
        var other = Ready().Do("approve", "returned", "culture").Do("approve", "approved", "climate");
        Assert.Equal("assess/culture", one.Open);
        Assert.Equal(one.Open, other.Open);
    }

    [Fact]
    public void A_double_submit_is_refused_and_changes_nothing()
    {
        var joining = Begin(CaseKind.Join);
        var done = new ProcessEvent.StepCompleted(Assert.Single(joining.Steps).Token, "done");
        joining.Must(done);
        Assert.Equal("process.step-not-open", joining.Refused(done).Code);
        Assert.Equal("approve/climate", joining.Open);
    }

    [Fact]
    public void The_offices_are_taken_when_the_loop_opens()
    {
        var joining = Begin(CaseKind.Join, "climate", "culture");
        joining.Facts = joining.Facts with { Offices = ["mayor"] };
        Assert.Equal("approve/climate assess/culture", joining.Do("assess", "done", "climate").Open);
        joining.Do("approve", "approved", "climate").Do("assess", "done", "culture")
            .Do("approve", "approved", "culture");
        Assert.Equal("assess/mayor", joining.Do("recommend", "returned").Open);
    }

    [Fact]
    public void A_step_can_be_done_once_for_each_office()
    {
        var file = new BpmnFile().Start().Step("a", office: "responsible", perOffice: true).Step("b").End()
            .Chain("start", "a", "b", "end");
        var running = Begin(file, "climate", "culture");
        Assert.Equal("a/climate a/culture", running.Open);
        Assert.Equal("a/climate", running.Do("a", "done", "culture").Open);
        Assert.Equal("b/climate", running.Do("a", "done", "climate").Open);
    }

    [Fact]
    public void An_office_named_twice_is_asked_once() =>
        Assert.Equal("assess/climate", Begin(CaseKind.Join, "climate", "climate").Open);

    [Fact]
    public void A_parallel_gateway_waits_for_all_ways_in()
    {
        var running = Begin(Forked());
        Assert.Equal("a/climate b/climate", running.Open);
        Assert.Equal("b/climate", running.Do("a", "done").Open);
        Assert.Equal("c/climate", running.Do("b", "done").Open);
        Assert.Equal("joined", running.Do("c", "done").Ended);
    }

    [Fact]
    public void A_join_in_a_loop_waits_for_its_own_office()
    {
        var file = new BpmnFile().Start()
            .Sub("sub", true,
                inside => inside.Start("in").Fork("fork").Step("a", office: "responsible")
                    .Step("b", office: "responsible").Fork("join")
                .Step("c", office: "responsible").End("out", null).Chain("in", "fork", "a", "join", "c", "out")
                .Chain("fork", "b", "join"))
            .End().Chain("start", "sub", "end");
        var running = Begin(file, "climate", "culture").Do("a", "done", "climate").Do("b", "done", "culture");
        Assert.Equal("a/culture b/climate", running.Open);
        Assert.Equal("a/culture c/climate", running.Do("b", "done", "climate").Open);
    }

    private static BpmnFile Forked(int version = 1) =>
        new BpmnFile(version: version).Start().Fork("fork").Step("a").Step("b").Fork("join").Step("c").End()
            .Chain("start", "fork", "a", "join", "c", "end").Chain("fork", "b", "join");
}
