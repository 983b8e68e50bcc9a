using Elsa.Workflows;
using MembershipCases.Domain.Process.Bpmn;
using MembershipCases.Process.Scenarios;

namespace MembershipCases.Elsa.Tests;

/// <summary>
/// What goes wrong with Elsa where its runtime and stores hold the truth, or where its flowchart guesses. What the port
/// itself promises of these stands in the scenarios too; here it is also seen in Elsa's own state.
/// </summary>
public sealed class PitfallTests : IDisposable
{
    private readonly ElsaEngine engine = new();

    public void Dispose() => engine.Dispose();

    [Fact]
    public void A_send_back_while_the_other_office_s_branch_is_open_keeps_that_branch_and_its_bookmark()
    {
        var running = Begin(Offices(), "climate", "culture").Do("assess", "done", "climate")
            .Do("approve", "returned", "climate");
        Assert.Equal("assess/climate assess/culture", running.Open);
        Assert.Equal(Tokens(running), BookmarksOf(running));
        running.Do("assess", "done", "culture").Do("approve", "approved", "culture").Do("assess", "done", "climate");
        Assert.Equal("approve/climate", running.Open);
        Assert.Equal("joined", running.Do("approve", "approved", "climate").Ended);
    }

    [Fact]
    public void A_join_after_a_returned_branch_waits_for_that_branch_and_passes_once()
    {
        var file = new BpmnFile().Start().Fork("fork").Step("a", "approved returned").Step("b")
            .Choice("choice", "choice-join").Fork("join").Step("c").End()
            .Chain("start", "fork", "a", "choice", "join", "c", "end").Chain("fork", "b", "join")
            .Flow("choice", "a", "outcome = \"returned\"");
        var running = Begin(file).Do("b", "done").Do("a", "returned").Do("a", "returned");
        Assert.Equal("a/climate", running.Open);
        Assert.Equal("c/climate", running.Do("a", "approved").Open);
        Assert.Equal("joined", running.Do("c", "done").Ended);
    }

    [Fact]
    public void A_resume_of_a_step_that_is_already_done_is_refused_and_changes_nothing()
    {
        var running = Begin(Offices(), "climate", "culture");
        var done = new ProcessEvent.StepCompleted(running.Steps[0].Token, "done");
        running.Must(done);
        var state = running.State;
        Assert.Equal("process.step-not-open", running.Refused(done).Code);
        Assert.Equal(state, running.State);
    }

    [Fact]
    public void A_cancel_leaves_no_bookmark_behind()
    {
        var running = Begin(Offices(), "climate", "culture").Do("assess", "done", "climate").Cancel();
        var workflow = engine.Read(running.State)!.Workflow;
        Assert.Empty(workflow.Bookmarks);
        Assert.Empty(workflow.ActivityExecutionContexts);
        Assert.Equal((WorkflowStatus.Finished, WorkflowSubStatus.Cancelled), (workflow.Status, workflow.SubStatus));
    }

    [Fact]
    public void A_definition_edited_under_the_same_version_number_does_not_take_up_a_running_case()
    {
        var running = Begin(Offices());
        var edited = Read(
            Offices().ToString().Replace("approved returned", "approved returned dropped", StringComparison.Ordinal));
        var step = new ProcessEvent.StepCompleted(running.Steps[0].Token, "done");
        var refused = engine.Advance(edited, running.State, step, running.Facts);
        Assert.Equal("process.other-definition", refused.Error!.Code);
        Assert.True(engine.Advance(running.Definition, running.State, step, running.Facts).IsOk);
    }

    [Fact]
    public void A_case_on_version_1_goes_on_after_version_2_is_published_on_an_engine_that_has_never_seen_version_1()
    {
        var running = Begin(Offices()).Do("assess", "done");
        using var later = new ElsaEngine();
        var second = new RunningCase(later, Read(Offices(version: 2).ToString())).Start();
        Assert.Equal("process.other-definition",
            later.Advance(second.Definition, running.State, new ProcessEvent.Cancelled(), running.Facts).Error!.Code);
        var taken = later.Advance(running.Definition, running.State,
            new ProcessEvent.StepCompleted(running.Steps[0].Token, "approved"), running.Facts);
        Assert.Equal("joined", taken.Value!.EndOutcome);
    }

    [Fact]
    public void A_timer_that_was_due_while_the_service_was_down_fires_when_it_is_up_again()
    {
        var running = Begin(new BpmnFile().Start().WaitFor("wait", "P10WD").End().Chain("start", "wait", "end"));
        using var restarted = new ElsaEngine();
        var fired = new ProcessEvent.TimerFired(Assert.Single(running.Timers).Token);
        var advance = restarted.Advance(running.Definition, running.State, fired, running.Facts).Value!;
        Assert.Equal("joined", advance.EndOutcome);
        Assert.Equal("process.ended",
            restarted.Advance(running.Definition, advance.State, fired, running.Facts).Error!.Code);
    }

    [Theory]
    [InlineData("\"activityInstanceId\":\"", "\"activityInstanceId\":\"9")]
    [InlineData("@flow:assess\",\"status\"", "@flow:gone\",\"status\"")]
    [InlineData("\"methodName\":\"OnTurnDoneAsync\"",
        "\"methodName\":\"OnTurnDoneAsync\"},{\"ownerInstanceId\":\"1\",\"childNodeId\":\"x\"")]
    [InlineData("\"bookmarks\"", "\"lost\"")]
    [InlineData("\"completionCallbacks\"", "\"lost\"")]
    [InlineData("\"Last\":\"2\"", "\"Last\":\"\"")]
    public void A_state_of_which_Elsa_would_leave_out_a_part_is_an_incident(string part, string changed)
    {
        var running = Begin(Offices(), "climate", "culture");
        Assert.Contains(part, running.State.Json, StringComparison.Ordinal);
        running.State = new(running.State.Json.Replace(part, changed, StringComparison.Ordinal));
        Assert.Equal("process.state-unreadable", running.Refused(new ProcessEvent.Cancelled()).Code);
    }

    private RunningCase Begin(BpmnFile file, params string[] offices) =>
        new RunningCase(engine,
            Read(file.ToString())) { Facts = new() { Offices = offices.Length == 0 ? ["climate"] : offices } }.Start();

    private IEnumerable<string> BookmarksOf(RunningCase running) =>
        engine.Read(running.State)!.Open.Select(bookmark => bookmark.Id).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Tokens(RunningCase running) =>
        running.Steps.Select(step => step.Token).Order(StringComparer.Ordinal);

    private static ProcessDefinition Read(string bpmn) => BpmnReader.Read("pitfall.bpmn", bpmn).Definition!;

    private static BpmnFile Offices(int version = 1) => new BpmnFile(version: version).Start()
        .Sub("sub", true,
            inside => inside.Start("in").Step("assess", office: "responsible")
                .Step("approve", "approved returned", "responsible").Choice("choice", "choice-out").End("out", null)
            .Chain("in", "assess", "approve", "choice", "out").Flow("choice", "assess", "outcome = \"returned\""))
        .End().Chain("start", "sub", "end");
}
