using MembershipCases.Process.Scenarios;

namespace MembershipCases.Elsa.Tests;

/// <summary>One case on two engines. Everything is done to both, and compared.</summary>
internal sealed class Both(RunningCase one, RunningCase other)
{
    public bool Runs => one.Ended is null;

    public void Start() => Compare(one.Must(new ProcessEvent.Started()), other.Must(new ProcessEvent.Started()));

    /// <summary>
    /// Does something that is open, a step with any of its outcomes or a timer; seldom calls the case off.
    /// </summary>
    public void Take(int choice)
    {
        var (ours, theirs) = (Ordered(one), Ordered(other));
        if (choice % 97 == 0)
        {
            Compare(one.Must(new ProcessEvent.Cancelled()), other.Must(new ProcessEvent.Cancelled()));
            return;
        }

        var at = choice % ours.Count;
        var outcome = choice / 10;
        Compare(one.Must(EventOf(one, ours[at], outcome)), other.Must(EventOf(other, theirs[at], outcome)));
    }

    private static ProcessEvent EventOf(
        RunningCase running, (string Element, string? Office, string Token, bool IsStep) open, int outcome)
    {
        if (!open.IsStep)
            return new ProcessEvent.TimerFired(open.Token);
        var outcomes = running.Definition.Steps[open.Element].Outcomes;
        return new ProcessEvent.StepCompleted(open.Token, outcomes[outcome % outcomes.Count]);
    }

    private void Compare(Advance ours, Advance theirs)
    {
        Assert.Equal(one.Open, other.Open);
        Assert.Equal(TimersOf(one), TimersOf(other));
        Assert.Equal(ours.Effects, theirs.Effects);
        Assert.Equal(ours.EndOutcome, theirs.EndOutcome);
        Assert.Equal(ElementsOf(ours.Opened), ElementsOf(theirs.Opened));
        Assert.Equal((ours.Closed.Count, ours.TimersDropped.Count), (theirs.Closed.Count, theirs.TimersDropped.Count));
    }

    private static IEnumerable<string> TimersOf(RunningCase running) =>
        running.Timers.Select(timer => $"{timer.ElementId} {OfficeOf(timer.Token)} {timer.Date} {timer.After}")
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> ElementsOf(IEnumerable<OpenedStep> steps) =>
        steps.Select(step => $"{step.ElementId} {step.Office}").Order(StringComparer.Ordinal);

    private static List<(string Element, string? Office, string Token, bool IsStep)> Ordered(RunningCase running) =>
    [
        .. running.Steps.Select(step => (step.ElementId, step.Office, step.Token, true))
            .Concat(running.Timers.Select(timer => (timer.ElementId, OfficeOf(timer.Token), timer.Token, false)))
            .OrderBy(open => $"{open.Item1} {open.Item2}", StringComparer.Ordinal),
    ];

    private static string? OfficeOf(string token) =>
        token.Contains('/', StringComparison.Ordinal)
            ? token[(token.IndexOf('/', StringComparison.Ordinal) + 1)..token.IndexOf('#', StringComparison.Ordinal)]
            : null;
}
