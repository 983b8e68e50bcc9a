using Elsa.Workflows.Models;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Elsa;

/// <summary>A definition in both its forms: the graph that was read, and the workflow that Elsa runs.</summary>
internal sealed record Blueprint(Graph Graph, WorkflowGraph Workflow)
{
    /// <summary>The SHA-256 of the file's text, which is Elsa's id of the version.</summary>
    public string Hash => Workflow.Workflow.Identity.Id;

    /// <summary>The kind of case and the version, such as <c>join/1</c>.</summary>
    public string Name => $"{Workflow.Workflow.Identity.DefinitionId}/{Graph.Version}";

    /// <summary>
    /// The element that an activity represents; null for an activity that Elsa needs around the elements.
    /// </summary>
    public Node? ElementOf(string nodeId) => Graph.Find(nodeId[(nodeId.LastIndexOf(':') + 1)..]);

    /// <summary>The id of an activity's node in the workflow.</summary>
    public string NodeOf(string activityId) => byActivity[activityId];

    private readonly Dictionary<string, string> byActivity = Workflow.Nodes.ToDictionary(node => node.Activity.Id,
        node => node.NodeId);
}
