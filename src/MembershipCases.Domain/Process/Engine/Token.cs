using System.Text.Json.Serialization;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Domain.Process.Engine;

/// <summary>A token on an open element.</summary>
/// <param name="Id">The token's number, never reused in the case.</param>
/// <param name="At">The element that it is on.</param>
/// <param name="In">The token of the enclosing sub-process or loop, or 0.</param>
/// <param name="Office">The responsible office, if any.</param>
/// <param name="By">At a join, the flow by which it arrived.</param>
/// <param name="On">For a boundary timer, the token of its activity.</param>
internal sealed record Token(
    [property: JsonPropertyName("i")] int Id,
    [property: JsonPropertyName("at")] string At,
    [property: JsonPropertyName("in")] int In = 0,
    [property: JsonPropertyName("o")] string? Office = null,
    [property: JsonPropertyName("by")] string? By = null,
    [property: JsonPropertyName("on")] int On = 0)
{
    /// <summary>The token's name in the port.</summary>
    [JsonIgnore]
    public string Name => Office is null ? $"{At}#{Id}" : $"{At}/{Office}#{Id}";

    /// <summary>Whether it can be on a node, given the elements of <see cref="In"/> and <see cref="On"/>.</summary>
    public bool CanRestOn(Node node, string? scope, string? host) => node switch
    {
        ActivityNode { PerOffice: true } when scope == node.Id => By is null && host is null && Office is not null,
        ActivityNode or WaitNode => By is null && host is null && scope == node.Within,
        ForkNode fork => fork.In.Any(f => f.Id == By) && host is null && scope == node.Within,
        BoundaryNode boundary => By is null && host == boundary.Host && scope == node.Within,
        _ => false,
    };
}
