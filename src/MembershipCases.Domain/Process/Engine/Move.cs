using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>
/// Moves the tokens of a running process to another version. Steps move to their given targets; a sub-process or loop
/// moves with the steps in it; a timer stays on the element with the same id unless a target is given for it, and a
/// token that waits at a join stays there.
/// </summary>
internal sealed class Move(
    Graph to, IReadOnlyDictionary<string, string> places, Graph from, EngineState state, ProcessFacts facts)
{
    private readonly Dictionary<int, Token> byId = state.Tokens.ToDictionary(t => t.Id);
    private readonly Dictionary<int, Node> placed = [];

    public static Result<Advance> To(
        Graph to, IReadOnlyDictionary<string, string> places, Graph from, EngineState state, ProcessFacts facts)
    {
        if (to.Kind != from.Kind)
            return ProcessErrors.OtherKind;
        var move = new Move(to, places, from, state, facts);
        return move.PlaceAll() is { } refusal ? refusal : move.Carry();
    }

    private Error? PlaceAll()
    {
        var refusal = state.Tokens.Where(IsLeaf).Select(PlaceLeaf).FirstOrDefault(r => r is not null);
        var lost = state.Tokens.FirstOrDefault(t => !IsBoundary(t) && !placed.ContainsKey(t.Id));
        return refusal ?? (lost is null ? null : ProcessErrors.PlaceMissing(lost.At));
    }

    private Error? PlaceLeaf(Token token)
    {
        var name = places.GetValueOrDefault(token.At) ?? (from[token.At] is StepNode ? null : token.At);
        if (name is null || to.Find(name) is not { } node)
            return ProcessErrors.PlaceMissing(token.At);
        return Fits(token, node) && PlaceAround(token, node) ? null : ProcessErrors.PlaceUnfit(token.At);
    }

    private bool Fits(Token token, Node node) => from[token.At] switch
    {
        StepNode => node is StepNode,
        WaitNode => node is WaitNode,
        _ => node is ForkNode && node.Id == token.At && node.In.Any(f => f.Id == token.By),
    };

    /// <summary>
    /// Moves a token and its enclosing ones; false when the nesting of loops and sub-processes differs.
    /// </summary>
    private bool PlaceAround(Token token, Node node)
    {
        if (placed.TryGetValue(token.Id, out var before) && before.Id != node.Id)
            return false;
        placed[token.Id] = node;
        var around = byId.GetValueOrDefault(token.In);
        if (around?.At == token.At)
            return node is ActivityNode { PerOffice: true } && PlaceAround(around, node);
        if (node is ActivityNode { PerOffice: true } && !IsLoop(token))
            return false;
        return around is null ? node.Within is null : node.Within is not null && PlaceAround(around, to[node.Within]);
    }

    private Result<Advance> Carry()
    {
        var tokens = new Tokens(to, state with { Tokens = [] }, facts);
        var now = state.Tokens.Where(t => !IsBoundary(t)).ToDictionary(t => t.Id, t => CarryOne(t, tokens));
        foreach (var boundary in state.Tokens.Where(IsBoundary))
            CarryBoundary(boundary, now[boundary.On], tokens);
        foreach (var token in state.Tokens.Where(t => !IsBoundary(t) && byId.GetValueOrDefault(t.In)?.At != t.At))
            SetNewTimers(token, now[token.Id], tokens);
        return tokens.ToAdvance();
    }

    private Token CarryOne(Token token, Tokens tokens)
    {
        var node = placed[token.Id];
        if (node.Id == token.At || !IsLeaf(token))
            return tokens.Add(token with { At = node.Id });
        if (node is WaitNode wait)
        {
            tokens.TimersDropped.Add(token.Name);
            return tokens.SetTimer(wait, token.In);
        }

        tokens.Closed.Add(token.Name);
        var step = tokens.Add(node.Id, token.In, token.Office);
        tokens.AddOpened(step);
        return step;
    }

    private void CarryBoundary(Token boundary, Token host, Tokens tokens)
    {
        if (to.BoundariesOf(host.At).Any(b => b.Id == boundary.At))
            tokens.Add(boundary with { On = host.Id });
        else
            tokens.TimersDropped.Add(boundary.Name);
    }

    /// <summary>
    /// Sets the boundary timers that exist only in the new version; a missing token for a timer that both have means
    /// that it fired.
    /// </summary>
    private void SetNewTimers(Token before, Token now, Tokens tokens)
    {
        foreach (var boundary in to.BoundariesOf(now.At)
            .Where(b => from.BoundariesOf(before.At).All(old => old.Id != b.Id)))
            tokens.SetTimer(boundary, now.In, now.Id);
    }

    private bool IsBoundary(Token token) => from[token.At] is BoundaryNode;

    private bool IsLoop(Token token) => state.Tokens.Any(t => t.In == token.Id && t.At == token.At);

    private bool IsLeaf(Token token) =>
        from[token.At] is WaitNode or ForkNode || (from[token.At] is StepNode && !IsLoop(token));
}
