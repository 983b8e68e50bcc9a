using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Elsa.Workflows.State;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Elsa;

/// <summary>Reads and writes the tokens that wait at joins, in the list that Elsa's flowchart stores.</summary>
/// <remarks>
/// The type of the tokens is not public in Elsa, so they are read and written as the JSON in which they are stored.
/// </remarks>
internal static class JoinTokens
{
    private const string Key = "Flowchart.Tokens";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The flows that have arrived at a join of a flowchart that waits for others.</summary>
    public static IReadOnlyList<Flow> Read(ActivityExecutionContextState flowchart, Graph graph) =>
        ListOf(flowchart) is { } list
            ? [.. JsonSerializer.SerializeToNode(list, list.GetType(), Options)!.AsArray()
                .Select(token => Waiting(token!, graph)).OfType<Flow>()]
            : [];

    /// <summary>Removes an empty list, which Elsa recreates when it needs one.</summary>
    public static void LeaveOutEmpty(ActivityExecutionContextState flowchart)
    {
        if (ListOf(flowchart) is { Count: 0 })
            flowchart.Properties.Remove(Key);
    }

    private static Flow? Waiting(JsonNode token, Graph graph)
    {
        string Text(string name) => token[name]!.GetValue<string>();
        var waits = !token["consumed"]!.GetValue<bool>() && graph.Find(Text("toActivityId")) is ForkNode;
        return waits
            ? graph[Text("toActivityId")].In.First(
                flow => BlueprintBuilder.Arrival(graph, flow) == (Text("fromActivityId"), Text("outcome")))
            : null;
    }

    /// <summary>
    /// Replaces the list by tokens of these flows of another graph. A flow to an open element needs no token: that the
    /// element is open is enough.
    /// </summary>
    public static void Write(ActivityExecutionContextState flowchart, Graph graph, IEnumerable<Flow> flows)
    {
        if (ListOf(flowchart) is { } list)
            flowchart.Properties[Key] = new JsonArray([.. flows.Select(flow => TokenOf(graph, flow))]).Deserialize(
                list.GetType(), Options)!;
    }

    private static JsonObject TokenOf(Graph graph, Flow flow)
    {
        var (activity, port) = BlueprintBuilder.Arrival(graph, flow);
        return new()
        {
            ["fromActivityId"] = activity, ["fromActivityName"] = activity, ["outcome"] = port,
            ["toActivityId"] = flow.To, ["toActivityName"] = flow.To, ["consumed"] = false, ["blocked"] = false,
        };
    }

    private static IList? ListOf(ActivityExecutionContextState context) =>
        context.Properties.TryGetValue(Key, out var list) ? list as IList : null;
}
