using System.Text.Json;
using System.Text.Json.Serialization;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Web.Process.BuiltIn;

/// <summary>Where a process stands, as it is stored: tokens on elements.</summary>
/// <param name="Format">The version of this layout.</param>
/// <param name="Definition">The definition it belongs to, such as <c>join/1</c>.</param>
/// <param name="Last">The highest token number ever given.</param>
/// <param name="Tokens">What is open; nothing when the process has ended.</param>
/// <param name="Outcome">The outcome of the last end event reached; the process ends with it when no token is left.</param>
internal sealed record Standing(
    [property: JsonPropertyName("v")] int Format,
    [property: JsonPropertyName("d")] string Definition,
    [property: JsonPropertyName("n")] int Last,
    [property: JsonPropertyName("t")] IReadOnlyList<Token> Tokens,
    [property: JsonPropertyName("e")] string? Outcome = null)
{
    public const int CurrentFormat = 1;

    public string ToJson() => JsonSerializer.Serialize(this, StandingJson.Default.Standing);

    /// <summary>Reads a stored standing; null when it is not one that this engine writes.</summary>
    public static Standing? Parse(string json)
    {
        try
        {
            var standing = JsonSerializer.Deserialize(json, StandingJson.Default.Standing);
            return standing is { Format: CurrentFormat } && standing.HoldsTogether() ? standing : null;
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

    /// <summary>Whether every token rests on an element of the definition where one can, in the scope and on the activity it belongs to.</summary>
    public bool FitsIn(Graph graph)
    {
        var at = Tokens.ToDictionary(t => t.Id, t => t.At);
        string? Of(int id) => id == 0 ? null : at[id];
        return Tokens.All(t => graph.Find(t.At) is { } node && t.CanRestOn(node, Of(t.In), Of(t.On)));
    }

    private bool HoldsTogether()
    {
        var ids = Tokens.Select(t => t.Id).Append(0).ToHashSet();
        return ids.Count == Tokens.Count + 1
            && Tokens.All(t => t.Id > 0 && t.Id <= Last && t.In < t.Id && ids.Contains(t.In) && ids.Contains(t.On))
            && (Tokens.Count > 0 || Outcome is not null);
    }
}

/// <summary>One mark on an element that is open.</summary>
/// <param name="Id">Its number, never used again in the case.</param>
/// <param name="At">The element it stands on.</param>
/// <param name="In">The token of the sub-process or loop it stands in, or 0.</param>
/// <param name="Office">The responsible office it belongs to, if any.</param>
/// <param name="By">At a join, the flow it came by.</param>
/// <param name="On">For a boundary timer, the token of its activity.</param>
internal sealed record Token(
    [property: JsonPropertyName("i")] int Id,
    [property: JsonPropertyName("at")] string At,
    [property: JsonPropertyName("in")] int In = 0,
    [property: JsonPropertyName("o")] string? Office = null,
    [property: JsonPropertyName("by")] string? By = null,
    [property: JsonPropertyName("on")] int On = 0)
{
    /// <summary>The name the port knows it by.</summary>
    [JsonIgnore]
    public string Name => Office is null ? $"{At}#{Id}" : $"{At}/{Office}#{Id}";

    /// <summary>Whether it can stand on a node, given the elements that <see cref="In"/> and <see cref="On"/> stand on.</summary>
    public bool CanRestOn(Node node, string? scope, string? host) => node switch
    {
        ActivityNode { PerOffice: true } when scope == node.Id => By is null && host is null && Office is not null,
        ActivityNode or WaitNode => By is null && host is null && scope == node.Within,
        ForkNode fork => fork.In.Any(f => f.Id == By) && host is null && scope == node.Within,
        BoundaryNode boundary => By is null && host == boundary.Host && scope == node.Within,
        _ => false,
    };
}

/// <summary>Strict JSON: what is missing, unknown or null where it must not be is not read.</summary>
[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectRequiredConstructorParameters = true,
    RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Standing))]
internal sealed partial class StandingJson : JsonSerializerContext;
