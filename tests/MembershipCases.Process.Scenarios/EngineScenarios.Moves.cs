namespace MembershipCases.Process.Scenarios;

/// <summary>Versions side by side, and moving a running case from one to another.</summary>
public abstract partial class EngineScenarios
{
    [Fact]
    public void Cases_of_two_versions_run_side_by_side()
    {
        var (old, young) = (Begin(TwoSteps(1, "a", "b")), Begin(TwoSteps(2, "a", "c")));
        Assert.Equal("b/climate", old.Do("a", "done").Open);
        Assert.Equal("c/climate", young.Do("a", "done").Open);
    }

    [Fact]
    public void A_moved_step_of_the_same_id_keeps_its_token_and_goes_on_in_the_new_version()
    {
        var running = Begin(TwoSteps(1, "a", "b"));
        var before = Assert.Single(running.Steps);
        running.Move(Read(TwoSteps(2, "a", "c").ToString()), ("a", "a"));
        Assert.Equal(before, Assert.Single(running.Steps));
        Assert.Equal("c/climate", running.Do("a", "done").Open);
    }

    [Fact]
    public void A_moved_step_of_another_id_is_closed_and_opened_there()
    {
        var running = Begin(TwoSteps(1, "a", "b")).Do("a", "done");
        running.Move(Read(TwoSteps(2, "a", "c").ToString()), ("b", "c"));
        Assert.Equal("c/climate", running.Open);
        Assert.Equal("joined", running.Do("c", "done").Ended);
    }

    [Fact]
    public void A_move_without_a_place_for_an_open_step_is_refused()
    {
        var running = Begin(TwoSteps(1, "a", "b"));
        Assert.Equal("process.place-missing", Moved(running, TwoSteps(2, "a", "b")).Code);
        Assert.Equal("process.place-missing", Moved(running, TwoSteps(2, "c", "b"), ("a", "a")).Code);
        Assert.Equal("a/climate", running.Open);
    }

    [Fact]
    public void A_move_to_a_place_of_another_sort_is_refused()
    {
        var running = Begin(TwoSteps(1, "a", "b"));
        Assert.Equal("process.place-unfit", Moved(running, TwoSteps(2, "a", "b"), ("a", "end")).Code);
        var looped = new BpmnFile(version: 2).Start().Step("a", office: "responsible", perOffice: true).End()
            .Chain("start", "a", "end");
        Assert.Equal("process.place-unfit", Moved(running, looped, ("a", "a")).Code);
        var inside = new BpmnFile(version: 2).Start()
            .Sub("sub", false, sub => sub.Start("in").Step("a").End("out", null).Chain("in", "a", "out")).End()
            .Chain("start", "sub", "end");
        Assert.Equal("process.place-unfit", Moved(running, inside, ("a", "a")).Code);
    }

    [Fact]
    public void A_move_to_another_kind_of_case_is_refused()
    {
        var joining = Begin(CaseKind.Join);
        var to = new ProcessEvent.Moved(Definition(CaseKind.Withdraw),
            new Dictionary<string, string> { ["assess"] = "assess" });
        Assert.Equal("process.other-kind", joining.Refused(to).Code);
    }

    [Fact]
    public void A_move_never_runs_a_done_step_again()
    {
        var running = Begin(Looped(1, "approve"), "climate", "culture").Do("assess", "done", "climate")
            .Do("approve", "done", "climate");
        running.Move(Read(Looped(2, "confirm").ToString()), ("assess", "assess"));
        Assert.Equal("assess/culture", running.Open);
        Assert.Equal("confirm/culture", running.Do("assess", "done", "culture").Open);
        Assert.Equal("joined", running.Do("confirm", "done", "culture").Ended);
    }

    [Fact]
    public void A_token_that_waits_at_a_join_moves_with_the_case()
    {
        var running = Begin(Forked()).Do("a", "done").Move(Read(Forked(2).ToString()), ("b", "b"));
        Assert.Equal("c/climate", running.Do("b", "done").Open);
    }

    [Fact]
    public void A_moved_case_takes_up_and_leaves_the_timers_of_its_version()
    {
        var (plain, reminded) = (new BpmnFile(version: 2).Start().Step("a").End().Chain("start", "a", "end"),
            Reminded(interrupts: false));
        var running = Begin(reminded);
        Assert.Empty(running.Move(Read(plain.ToString()), ("a", "a")).Timers);
        Assert.Equal("late", Assert.Single(running.Move(Read(reminded.ToString()), ("a", "a")).Timers).ElementId);
    }

    [Fact]
    public void A_reminder_that_has_fired_does_not_come_again_after_a_move()
    {
        var running = Begin(Reminded(interrupts: false)).Fire("late");
        Assert.Empty(running.Move(Read(Reminded(interrupts: false, version: 2).ToString()), ("a", "a")).Timers);
    }

    [Fact]
    public void A_move_can_be_undone()
    {
        var (one, two) = (Looped(1, "approve"), Looped(2, "confirm"));
        var running = Begin(one, "climate", "culture").Do("assess", "done", "climate");
        var before = running.State;
        running.Move(Read(two.ToString()), ("assess", "assess"), ("approve", "confirm"));
        Assert.Equal("assess/culture confirm/climate", running.Open);
        Assert.Equal("process.other-definition",
            new RunningCase(Engine, running.Definition) { State = before }.Refused(new ProcessEvent.Cancelled()).Code);

        running.Move(Read(one.ToString()), ("assess", "assess"), ("confirm", "approve"));
        Assert.Equal("approve/climate assess/culture", running.Open);
        Assert.Equal("joined", running.Do("approve", "done").Do("assess", "done").Do("approve", "done").Ended);
    }

    private Domain.Error Moved(RunningCase running, BpmnFile to, params (string From, string To)[] places) =>
        running.Refused(new ProcessEvent.Moved(Read(to.ToString()), places.ToDictionary(p => p.From, p => p.To)));

    private static BpmnFile TwoSteps(int version, string first, string second) =>
        new BpmnFile(version: version).Start().Step(first).Step(second).End().Chain("start", first, second, "end");

    private static BpmnFile Looped(int version, string second) => new BpmnFile(version: version).Start()
        .Sub($"sub{version}", true,
            inside => inside.Start("in").Step("assess", office: "responsible").Step(second, office: "responsible")
                .End("out", null).Chain("in", "assess", second, "out"))
        .End().Chain("start", $"sub{version}", "end");
}
