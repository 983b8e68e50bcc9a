using Elsa.Workflows.Models;
using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Elsa;

/// <summary>A definition as both see it: the graph that was read, and the workflow that Elsa runs.</summary>
internal sealed record Blueprint(Graph Graph, WorkflowGraph Workflow)
{
    /// <summary>The SHA-256 of the file's text, which Elsa knows as the id of the version.</summary>
    public string Hash => Workflow.Workflow.Identity.Id;

    /// <summary>Such as <c>join/1</c>.</summary>
    public string Name => $"{Workflow.Workflow.Identity.DefinitionId}/{Graph.Version}";

    /// <summary>The element that an activity stands for; null for what Elsa needs around them.</summary>
    public Node? ElementOf(string nodeId) => Graph.Find(nodeId[(nodeId.LastIndexOf(':') + 1)..]);

    /// <summary>Where in the workflow an activity stands.</summary>
    public string NodeOf(string activityId) => byActivity[activityId];

    private readonly Dictionary<string, string> byActivity = Workflow.Nodes.ToDictionary(node => node.Activity.Id,
        node => node.NodeId);
}
