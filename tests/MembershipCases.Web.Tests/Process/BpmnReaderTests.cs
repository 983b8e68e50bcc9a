using MembershipCases.Process.Scenarios;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Web.Tests.Process;

/// <summary>One small bad file for each check; each says the element, its line and why.</summary>
public sealed class BpmnReaderTests
{
    private static BpmnFile Plain => new BpmnFile().Start().Step("a").End().Chain("start", "a", "end");

    private static BpmnFile Deciding => new BpmnFile().Start().Step("a", "yes no").Choice("choice").End().End("other")
        .Chain("start", "a", "choice").Flow("choice", "end", "outcome = \"yes\"");

    private static BpmnFile Looped =>
        new BpmnFile().Start().Step("a", perOffice: true, office: "responsible").End().Chain("start", "a", "end");

    [Fact]
    public void A_good_file_has_no_faults() => Assert.Empty(Read(Plain.ToString()).Faults);

    [Fact]
    public void What_the_files_of_the_tests_are_made_of_is_good()
    {
        Assert.Empty(Read(Deciding.Flow("choice", "other", "not(outcome = \"yes\")").ToString()).Faults);
        Assert.Empty(Read(Looped.ToString()).Faults);
    }

    [Fact]
    public void Line_ends_do_not_change_the_hash() =>
        Assert.Equal(Read(Plain.ToString()).Definition!.Hash,
            Read(Plain.ToString().ReplaceLineEndings("\r\n")).Definition!.Hash);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a 'b'>]><x />", "no DTD")]
    [InlineData("<x>", "not XML")]
    [InlineData("", "not XML")]
    [InlineData("<definitions />", "not with BPMN 2.0")]
    public void What_is_no_bpmn_is_refused(string xml, string reason) =>
        Assert.Contains(reason, Assert.Single(Read(xml).Faults).Reason, StringComparison.Ordinal);

    [Fact]
    public void Unknown_elements_are_refused()
    {
        Refused(Plain.Raw("<bpmn:scriptTask id=\"x\" />"), "x", "\"scriptTask\" is not understood in \"process\"");
        Refused(Plain.Raw("<bpmn:message id=\"x\" />"), "x", "\"message\" is not understood");
        Refused(Plain.Raw("<mc:step id=\"x\" />"), "x", "\"step\" is not understood in \"process\"");
        Refused(Change(Plain, "<mc:name", "<mc:hint /><mc:name"), "a",
            "\"hint\" is not understood in \"extensionElements\"");
        Refused(Change(Looped, "<bpmn:multiInstanceLoopCharacteristics />",
            "<bpmn:multiInstanceLoopCharacteristics><bpmn:completionCondition /></bpmn:multiInstanceLoopCharacteristics>"), "a", "\"completionCondition\"");
        Refused(Change(Plain, "</bpmn:extensionElements></bpmn:userTask>",
            "</bpmn:extensionElements><bpmn:standardLoopCharacteristics /></bpmn:userTask>"), "a",
            "\"standardLoopCharacteristics\"");
    }

    [Fact]
    public void Unknown_attributes_are_refused()
    {
        Refused(Change(Looped, "<bpmn:multiInstanceLoopCharacteristics />",
            "<bpmn:multiInstanceLoopCharacteristics isSequential=\"true\" />"), "a", "isSequential=\"true\"");
        Refused(Change(Plain, "role=", "rolle=\"x\" role="), "a", "rolle=\"x\"");
    }

    [Fact]
    public void An_id_that_stands_twice_is_refused() =>
        Refused(Plain.Raw("\n<bpmn:endEvent id=\"end\" />"), "end", "stands twice", line: 10);

    [Fact]
    public void A_missing_diagram_is_refused()
    {
        Refused(Change(Plain, "<bpmndi:BPMNShape bpmnElement=\"a\">", "<bpmndi:BPMNShape bpmnElement=\"start\">"), "a",
            "no shape with bounds");
        Refused(Change(Plain, "<bpmndi:BPMNEdge bpmnElement=\"a-end\">", "<bpmndi:BPMNEdge bpmnElement=\"start-a\">"),
            "a-end", "no edge with waypoints");
        Refused(Change(Plain, "<bpmndi:BPMNEdge bpmnElement=\"a-end\">",
            "<bpmndi:BPMNEdge id=\"edge\" bpmnElement=\"gone\">"), "edge", "\"gone\", which the file does not hold");
    }

    [Fact]
    public void A_missing_translation_is_refused()
    {
        Refused(Change(Plain, "nn=\"a\"", "nn=\" \""), "a", "mc:name nn");
        Refused(Change(Plain, BpmnFile.Named("a"), ""), "a", "mc:name en");
        Refused(Change(Plain, "nb=\"a\"", "nb=\"b\""), "a", "is not mc:name nb");
    }

    [Fact]
    public void A_file_without_kind_or_version_is_refused()
    {
        Refused(new BpmnFile("leave").Start().Step("a").End().Chain("start", "a", "end").ToString(), "process",
            "lacks mc:process");
        Refused(new BpmnFile("join", 0).Start().Step("a").End().Chain("start", "a", "end").ToString(), "process",
            "lacks mc:process");
    }

    [Theory]
    [InlineData("kind=\"assess\"", "kind=\"guess\"", "mc:step kind is")]
    [InlineData("role=\"case-handler\"", "role=\"Case handler\"", "role is one of")]
    [InlineData("role=\"case-handler\"", "role=\"wizard\"", "role is one of")]
    [InlineData("office=\"lead\"", "office=\"responsible\"", "stands in a loop")]
    [InlineData("outcomes=\"done\"", "outcomes=\"\"", "one or more different keys")]
    [InlineData("outcomes=\"done\"", "outcomes=\"done done\"", "one or more different keys")]
    [InlineData("outcomes=\"done\"", "outcomes=\"done\" reasonRequiredFor=\"returned\"", "no outcome of the step")]
    [InlineData("outcomes=\"done\"", "outcomes=\"done\" deadline=\"3 weeks\"", "P20WD or P21D")]
    [InlineData("outcomes=\"done\"", "outcomes=\"done\" deadline=\"P0D\"", "P20WD or P21D")]
    public void A_step_that_is_not_understood_is_refused(string from, string to, string reason) =>
        Refused(Change(Plain, from, to), "a", reason);

    [Fact]
    public void Unknown_words_are_refused()
    {
        Refused(Plain.Effect("x", "send-flowers").ToString(), "x", "mc:effect it knows");
        Refused(Plain.End("x", "won").ToString(), "x", "\"won\" is no end outcome");
        Refused(Plain.WaitForDate("x", "someDay").ToString(), "x", "\"someDay\" is no date");
        Refused(Plain.WaitFor("x", "PT5M").ToString(), "x", "\"PT5M\"");
    }

    [Theory]
    [InlineData("outcome in (\"yes\")", "the condition is not understood")]
    [InlineData("weather = \"yes\"", "\"weather\" is no fact")]
    [InlineData("mandate = \"doit\"", "mandate is never \"doit\"")]
    public void A_condition_that_is_not_understood_is_refused(string condition, string reason) =>
        Refused(Deciding.Flow("choice", "other", condition), "choice-other", reason);

    [Fact]
    public void A_condition_where_none_is_asked_is_refused()
    {
        Refused(new BpmnFile().Start().Step("a").End().Flow("start", "a", "mandate = \"do-it\"").Flow("a", "end"),
            "start-a", "several ways out");
        Refused(Deciding.Flow("choice", "other"), "choice-other", "a way out of a gateway has a condition");
    }

    [Fact]
    public void An_outcome_that_nobody_handles_is_refused()
    {
        Refused(Deciding.Flow("choice", "other", "outcome = \"yes\" and mandate = \"\""), "choice",
            "nobody handles the outcome \"no\" of \"a\"");
        Refused(new BpmnFile().Start().Step("a", "yes no").End().Chain("start", "a", "end"), "a",
            "nobody handles its outcomes yes, no");
    }

    [Fact]
    public void An_outcome_that_no_step_has_is_refused() =>
        Refused(Deciding.Flow("choice", "other", "outcome = \"no\" or outcome = \"never\""), "choice",
            "has the outcome \"never\"");

    [Fact]
    public void Asking_for_an_outcome_where_no_step_was_done_is_refused() =>
        Refused(new BpmnFile().Start().Choice("choice", "choice-end").Step("a").End().Chain("start", "choice", "end")
            .Chain("a", "end").Flow("choice", "a", "outcome = \"done\""), "choice", "brings none");

    [Fact]
    public void A_gateway_where_no_condition_may_be_true_is_refused() =>
        Refused(new BpmnFile().Start().Choice("choice").Step("a").Step("b").End().Chain("start", "choice")
            .Chain("a", "end").Chain("b", "end").Flow("choice", "a", "mandate = \"do-it\"")
            .Flow("choice", "b", "mandate = \"consider\""), "choice", "nobody handles the case");

    [Fact]
    public void A_step_for_each_office_with_several_outcomes_is_refused() =>
        Refused(Change(Looped, "outcomes=\"done\"", "outcomes=\"done undone\""), "a",
            "once for each office has one outcome");

    [Fact]
    public void An_element_that_is_never_reached_is_refused() =>
        Refused(Plain.Step("x").Flow("x", "end"), "x", "cannot be reached");

    [Fact]
    public void A_way_that_cannot_end_is_refused()
    {
        Refused(new BpmnFile().Start().Step("a").End().Chain("start", "a"), "a", "no flow leads out");
        Refused(new BpmnFile().Start().Step("a").Step("b").End().Chain("start", "a", "b", "a"), "a",
            "no end event can be reached");
        Refused(new BpmnFile().Start().Step("a").End(outcome: null).Chain("start", "a", "end"), "end",
            "without an mc:end outcome");
    }

    [Fact]
    public void A_round_in_which_nobody_is_waited_for_is_refused() =>
        Refused(new BpmnFile().Start().Choice("merge").Choice("choice", "choice-end").End()
            .Chain("start", "merge", "choice", "end").Flow("choice", "merge", "mandate = \"do-it\""), "merge",
            "goes round without ever waiting");

    [Fact]
    public void A_join_that_can_wait_for_ever_is_refused()
    {
        Refused(Chosen().Fork("join").Chain("a", "join", "end").Chain("b", "join"), "join", "can wait for ever");
        var loop = new BpmnFile().Start().Fork("fork").Step("a").Step("b", "yes no").Choice("choice", "choice-join")
            .Fork("join").End().End("out", "dropped")
            .Chain("start", "fork", "a", "join", "end").Chain("fork", "b", "choice", "join")
            .Flow("choice", "out", "outcome = \"no\"");
        Refused(loop, "join", "can wait for ever");
    }

    [Fact]
    public void A_step_that_could_be_open_twice_is_refused() =>
        Refused(new BpmnFile().Start().Fork("fork").Step("a").Step("b").Step("c").End()
            .Chain("start", "fork", "a", "c", "end").Chain("fork", "b", "c"), "c", "already open");

    [Fact]
    public void Two_ways_out_without_a_gateway_are_refused() =>
        Refused(Plain.End("x").Flow("a", "x"), "a", "a gateway says");

    [Fact]
    public void A_flow_across_the_border_of_a_sub_process_is_refused() =>
        Refused(new BpmnFile().Start()
            .Sub("sub", false, inside => inside.Start("in").Step("a").End("out", null).Chain("in", "a", "out")).End()
            .Chain("start", "sub", "end").Flow("a", "end"), "a-end", "not two elements beside it");

    [Fact]
    public void A_boundary_timer_on_nothing_is_refused() =>
        Refused(Plain.Boundary("x", "end", "P1D", true).Flow("x", "end"), "x", "no user task or sub-process");

    [Fact]
    public void Two_starts_are_refused() =>
        Refused(Plain.Start("x").Flow("x", "a"), "process", "exactly one start event");

    private static BpmnFile Chosen() => new BpmnFile().Start().Choice("choice", "choice-b").Step("a").Step("b").End()
        .Chain("start", "choice", "b").Flow("choice", "a", "mandate = \"do-it\"");

    private static Reading Read(string xml) => BpmnReader.Read("bad.bpmn", xml);

    private static string Change(BpmnFile file, string from, string to)
    {
        Assert.Contains(from, file.ToString(), StringComparison.Ordinal);
        return file.ToString().Replace(from, to, StringComparison.Ordinal);
    }

    private static void Refused(BpmnFile file, string element, string reason) =>
        Refused(file.ToString(), element, reason);

    private static void Refused(BpmnFile file, string element, string reason, int line) =>
        Refused(file.ToString(), element, reason, line);

    private static void Refused(string xml, string element, string reason, int? line = null)
    {
        var reading = Read(xml);
        Assert.Null(reading.Definition);
        var fault = reading.Faults.FirstOrDefault(
            f => f.ElementId == element && f.Reason.Contains(reason, StringComparison.Ordinal));
        Assert.True(fault is not null, $"expected {element}: {reason}; found {string.Join("; ", reading.Faults)}");
        var lines = xml.Split('\n').Index().Where(l => l.Item.Contains($"id=\"{element}\"", StringComparison.Ordinal))
            .Select(l => l.Index + 1);
        Assert.Equal(line ?? lines.First(), fault.Line);
        Assert.Equal("bad.bpmn", fault.File);
    }
}
