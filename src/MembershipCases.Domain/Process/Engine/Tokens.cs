using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>The tokens of a process while an event is processed, and the resulting steps, timers and effects.</summary>
internal sealed class Tokens(Graph graph, EngineState state, ProcessFacts facts)
{
    private readonly List<Token> all = [.. state.Tokens];
    private readonly List<OpenedStep> opened = [];
    private readonly List<TimerSet> timersSet = [];
    private int last = state.Last;

    public List<ProcessEffect> Effects { get; } = [];

    public List<string> Closed { get; } = [];

    public List<string> TimersDropped { get; } = [];

    public string? Outcome { get; set; } = state.Outcome;

    public Error? Refusal { get; set; }

    public Token? this[int id] => all.Find(t => t.Id == id);

    public Result<Advance> ToAdvance()
    {
        if (Refusal is not null)
            return Refusal;
        var state = new EngineState(EngineState.CurrentFormat, EngineState.NameOf(graph), last, all, Outcome);
        return new Advance(new(state.ToJson()), opened, Closed, timersSet, TimersDropped, Effects,
            all.Count == 0 ? Outcome : null);
    }

    public Token? FindStep(string name) => all.Find(t => IsStep(t) && t.Name == name);

    public Token? FindTimer(string name) => all.Find(t => graph[t.At] is TimerNode && t.Name == name);

    /// <summary>Whether a token is one office's iteration of a loop, and not the loop itself.</summary>
    public bool IsOneOfLoop(Token token) => token.In != 0 && this[token.In] is { } around && around.At == token.At;

    public Token Add(string at, int scope, string? office = null, string? by = null, int on = 0) =>
        Add(new(++last, at, scope, office, by, on));

    public Token Add(Token token)
    {
        all.Add(token);
        return token;
    }

    /// <summary>
    /// Opens an activity with its boundary timers, and returns its iterations: one, or one for each office.
    /// </summary>
    public List<Token> Open(ActivityNode node, int scope)
    {
        var loops = node.PerOffice ? facts.Offices.Distinct().ToList() : null;
        if (loops is { Count: 0 })
            Refusal ??= ProcessErrors.NoOffice;
        var token = Add(node.Id, scope, loops is null ? OfficeFor(node, scope) : null);
        foreach (var boundary in graph.BoundariesOf(node.Id))
            SetTimer(boundary, scope, token.Id);
        List<Token> turns = loops is null ? [token] : [.. loops.Select(office => Add(node.Id, token.Id, office))];
        if (node is StepNode)
            turns.ForEach(AddOpened);
        return turns;
    }

    public void AddOpened(Token step) => opened.Add(new(step.Name, step.At, step.Office));

    public Token SetTimer(TimerNode node, int scope, int on = 0)
    {
        var date = default(DateOnly);
        if (node.Timer.DateFact is { } fact && !facts.Dates.TryGetValue(fact, out date))
            Refusal ??= ProcessErrors.DateMissing(fact);
        var token = Add(node.Id, scope, OfficeOf(scope), on: on);
        timersSet.Add(new(token.Name, node.Id, node.Timer.DateFact is null ? null : date, node.Timer.After));
        return token;
    }

    /// <summary>A token that waits at a join after arriving by this flow.</summary>
    public Token? FindArrived(Flow by, int scope) => all.Find(t => t.In == scope && t.By == by.Id);

    /// <summary>A sub-process, a loop or an iteration of one that has no tokens left.</summary>
    public Token? FirstEmpty() =>
        all.Find(t => !IsStep(t) && graph[t.At] is ActivityNode && !all.Exists(inner => inner.In == t.Id));

    /// <summary>Removes a completed token; its boundary timers are dropped.</summary>
    public void Done(Token token)
    {
        all.Remove(token);
        all.FindAll(t => t.On == token.Id).ForEach(Close);
    }

    /// <summary>Removes an uncompleted token with everything in and on it.</summary>
    public void Close(Token token)
    {
        CloseIn(token.Id);
        Done(token);
        if (IsStep(token))
            Closed.Add(token.Name);
        else if (graph[token.At] is TimerNode)
            TimersDropped.Add(token.Name);
    }

    public void CloseIn(int scope)
    {
        while (all.Find(t => t.In == scope) is { } inner)
            Close(inner);
    }

    private bool IsStep(Token token) => graph[token.At] is StepNode node && (!node.PerOffice || IsOneOfLoop(token));

    private string? OfficeOf(int scope) => scope == 0 ? null : this[scope]?.Office;

    private string? OfficeFor(ActivityNode node, int scope)
    {
        if (node is not StepNode { Step.Office: ProcessWords.Lead })
            return OfficeOf(scope);
        if (facts.Offices.Count == 0)
            Refusal ??= ProcessErrors.NoOffice;
        return facts.Offices is [var lead, ..] ? lead : null;
    }
}
