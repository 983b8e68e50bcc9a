using System.Collections;
using System.Text.Json;
using System.Text.Json.Nodes;
using Elsa.Workflows.State;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Elsa;

/// <summary>
/// What waits at joins, in the list that Elsa's flowchart keeps of it. The type of its tokens is Elsa's own secret, so
/// they are read and written as the JSON that they are stored as.
/// </summary>
internal static class JoinTokens
{
    private const string Key = "Flowchart.Tokens";
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>The flows that have come to a join of a flowchart that waits for others.</summary>
    public static IReadOnlyList<Flow> Read(ActivityExecutionContextState flowchart, Graph graph) =>
        ListOf(flowchart) is { } list
            ? [.. JsonSerializer.SerializeToNode(list, list.GetType(), Options)!.AsArray()
                .Select(token => Waiting(token!, graph)).OfType<Flow>()]
            : [];

    /// <summary>Takes an empty list away: Elsa makes a new one when it needs it.</summary>
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
    /// Sets the list to these flows of another graph. What leads to something open needs no token: that it is open is
    /// enough.
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
