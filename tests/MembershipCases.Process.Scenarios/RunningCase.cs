using System.Text.Json;

namespace MembershipCases.Process.Scenarios;

/// <summary>
/// Holds a process as the service does: the state, the open steps and the timers. Every answer is asked for twice and
/// must be the same, and must fit what was open before.
/// </summary>
public sealed class RunningCase(IProcessEngine engine, ProcessDefinition definition)
{
    private readonly HashSet<string> everSeen = [];

    public ProcessDefinition Definition { get; private set; } = definition;

    public ProcessState State { get; set; } = ProcessState.New;

    public ProcessFacts Facts { get; set; } = new() { Offices = ["climate"] };

    public List<OpenedStep> Steps { get; } = [];

    public List<TimerSet> Timers { get; } = [];

    public List<ProcessEffect> Effects { get; } = [];

    public string? Ended { get; private set; }

    /// <summary>The elements of the open steps, with their offices: <c>assess/climate approve/culture</c>.</summary>
    public string Open =>
        string.Join(' ',
            Steps.Select(s => s.Office is null ? s.ElementId : $"{s.ElementId}/{s.Office}")
                .Order(StringComparer.Ordinal));

    public RunningCase Start()
    {
        Must(new ProcessEvent.Started());
        return this;
    }

    /// <summary>Completes the only open step of this element, or the one of an office.</summary>
    public RunningCase Do(string element, string outcome, string? office = null)
    {
        var step = Steps.Single(s => s.ElementId == element && (office is null || s.Office == office));
        Must(new ProcessEvent.StepCompleted(step.Token, outcome));
        return this;
    }

    /// <summary>Assesses and approves for every office.</summary>
    public RunningCase AssessAll()
    {
        foreach (var office in Facts.Offices)
            Do("assess", "done", office).Do("approve", "approved", office);
        return this;
    }

    public RunningCase Fire(string element)
    {
        Must(new ProcessEvent.TimerFired(Timers.Single(t => t.ElementId == element).Token));
        return this;
    }

    public RunningCase Cancel()
    {
        Must(new ProcessEvent.Cancelled());
        return this;
    }

    public RunningCase Move(ProcessDefinition to, params (string From, string To)[] places)
    {
        Must(new ProcessEvent.Moved(to, places.ToDictionary(p => p.From, p => p.To)));
        return this;
    }

    public Advance Must(ProcessEvent happened)
    {
        var result = Try(happened);
        Assert.True(result.IsOk, result.IsOk ? "" : $"{happened} was refused: {result.Error.Code}");
        Take(result.Value!, happened);
        return result.Value!;
    }

    public Error Refused(ProcessEvent happened)
    {
        var result = Try(happened);
        Assert.False(result.IsOk, $"{happened} was not refused");
        return result.Error;
    }

    private Result<Advance> Try(ProcessEvent happened)
    {
        var (one, two) = (engine.Advance(Definition, State, happened, Facts),
            engine.Advance(Definition, State, happened, Facts));
        Assert.Equal(JsonSerializer.Serialize(new { one.Value, one.Errors }),
            JsonSerializer.Serialize(new { two.Value, two.Errors }));
        return one;
    }

    private void Take(Advance advance, ProcessEvent happened)
    {
        if (happened is ProcessEvent.StepCompleted done)
            Remove(Steps, s => s.Token == done.StepToken);
        if (happened is ProcessEvent.TimerFired fired)
            Remove(Timers, t => t.Token == fired.TimerToken);
        foreach (var token in advance.Closed)
            Remove(Steps, s => s.Token == token);
        foreach (var token in advance.TimersDropped)
            Remove(Timers, t => t.Token == token);
        Assert.All(advance.Opened.Select(s => s.Token).Concat(advance.TimersSet.Select(t => t.Token)),
            t => Assert.True(everSeen.Add(t), $"{t} is used twice"));
        Steps.AddRange(advance.Opened);
        Timers.AddRange(advance.TimersSet);
        Effects.AddRange(advance.Effects);
        (State, Ended) = (advance.State, advance.EndOutcome);
        if (happened is ProcessEvent.Moved moved)
            Definition = moved.To;
        CheckStanding();
    }

    /// <summary>While it runs someone or some timer is waited for; when it has ended nobody is.</summary>
    private void CheckStanding()
    {
        Assert.Equal(Ended is null, Steps.Count + Timers.Count > 0);
        Assert.All(Steps, s => Assert.Contains(s.ElementId, Definition.Steps.Keys));
    }

    private static void Remove<T>(List<T> from, Predicate<T> which) => Assert.Equal(1, from.RemoveAll(which));
}
