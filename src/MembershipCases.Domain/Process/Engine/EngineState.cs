using System.Text.Json;
using System.Text.Json.Serialization;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>The stored state of a process: tokens on elements.</summary>
/// <param name="Format">The version of this format.</param>
/// <param name="Definition">The definition, such as <c>join/1</c>.</param>
/// <param name="Last">The highest token number used.</param>
/// <param name="Tokens">The tokens; none when the process has ended.</param>
/// <param name="Outcome">The outcome of the last end event reached; the process ends with it when no token is
/// left.</param>
internal sealed record EngineState(
    [property: JsonPropertyName("v")] int Format,
    [property: JsonPropertyName("d")] string Definition,
    [property: JsonPropertyName("n")] int Last,
    [property: JsonPropertyName("t")] IReadOnlyList<Token> Tokens,
    [property: JsonPropertyName("e")] string? Outcome = null)
{
    public const int CurrentFormat = 1;

    public string ToJson() => JsonSerializer.Serialize(this, EngineStateJson.Default.EngineState);

    /// <summary>Parses a stored state; null when this engine did not write it.</summary>
    public static EngineState? Parse(string json)
    {
        try
        {
            var state = JsonSerializer.Deserialize(json, EngineStateJson.Default.EngineState);
            return state is { Format: CurrentFormat } && state.IsConsistent() ? state : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string NameOf(Graph graph) => graph.Kind switch
    {
        Domain.Process.CaseKind.Join => $"join/{graph.Version}",
        Domain.Process.CaseKind.Withdraw => $"withdraw/{graph.Version}",
        _ => $"reevaluate/{graph.Version}",
    };

    /// <summary>
    /// Whether every token is on an element that can hold one, in the scope and on the activity that it belongs to.
    /// </summary>
    public bool FitsIn(Graph graph)
    {
        var at = Tokens.ToDictionary(t => t.Id, t => t.At);
        string? Of(int id) => id == 0 ? null : at[id];
        return Tokens.All(t => graph.Find(t.At) is { } node && t.CanRestOn(node, Of(t.In), Of(t.On)));
    }

    private bool IsConsistent()
    {
        var ids = Tokens.Select(t => t.Id).Append(0).ToHashSet();
        return ids.Count == Tokens.Count + 1
            && Tokens.All(t => t.Id > 0 && t.Id <= Last && t.In < t.Id && ids.Contains(t.In) && ids.Contains(t.On))
            && (Tokens.Count > 0 || Outcome is not null);
    }
}
