using System.Text.Json.Serialization;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

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

    /// <summary>
    /// Whether it can stand on a node, given the elements that <see cref="In"/> and <see cref="On"/> stand on.
    /// </summary>
    public bool CanRestOn(Node node, string? scope, string? host) => node switch
    {
        ActivityNode { PerOffice: true } when scope == node.Id => By is null && host is null && Office is not null,
        ActivityNode or WaitNode => By is null && host is null && scope == node.Within,
        ForkNode fork => fork.In.Any(f => f.Id == By) && host is null && scope == node.Within,
        BoundaryNode boundary => By is null && host == boundary.Host && scope == node.Within,
        _ => false,
    };
}
