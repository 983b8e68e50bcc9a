using MembershipCases.Process.Scenarios;

namespace MembershipCases.Elsa.Tests;

/// <summary>
/// Definitions with what Bergen's have not: forks with returns, reminders, loops in loops, ways that meet.
/// </summary>
internal static class Drawn
{
    public static IReadOnlyList<BpmnFile> Files { get; } =
    [
        new BpmnFile().Start().Choice("begin").Fork("fork").Step("a", "approved returned").Step("b")
            .Choice("choice", "choice-join").Fork("join").Step("c", "done again").Choice("more", "more-end").End()
            .Chain("start", "begin", "fork", "a", "choice", "join", "c", "more", "end").Chain("fork", "b", "join")
            .Flow("choice", "a", "outcome = \"returned\"").Flow("more", "begin", "outcome = \"again\""),

        new BpmnFile().Start().Fork("fork").Step("a").WaitFor("wait", "P3D").Choice("either").Fork("join").End()
            .Boundary("late", "a", "P1D", false).Boundary("later", "a", "P2D", true).Effect("remind", "update-register")
            .End("reminded", null)
            .Chain("start", "fork", "a", "either", "join", "end").Chain("fork", "wait", "join")
            .Chain("late", "remind", "reminded").Flow("later", "either"),

        new BpmnFile().Start().Fork("fork").Step("a").Step("b").Effect("tell", "update-register").Step("c").End()
            .Chain("start", "fork", "a", "tell", "end").Chain("fork", "b", "tell").Chain("fork", "c", "end"),

        new BpmnFile().Start()
            .Sub("each", true,
                inside => inside.Start("in").Fork("split").Step("a", office: "responsible")
                    .Boundary("timer", "a", "P5D", true).Step("late", office: "responsible")
                .Step("b", "done stop", "responsible").Choice("choice", "choice-meet").Fork("meet").End("out", null)
                .End("stop", null, true)
                .Chain("in", "split", "a", "meet", "out").Chain("split", "b", "choice", "meet")
                .Flow("choice", "stop", "outcome = \"stop\"").Chain("timer", "late").Flow("late", "stop"))
            .Boundary("all-late", "each", "P60D", true).Boundary("remind", "each", "P30D", false)
            .Effect("tell", "update-register").End("told", null)
            .Step("after", office: "responsible", perOffice: true).Step("decide", "done again")
            .Choice("more", "more-end").End()
            .Chain("start", "each", "after", "decide", "more", "end").Flow("all-late", "after")
            .Chain("remind", "tell", "told").Flow("more", "each", "outcome = \"again\""),
    ];
}
