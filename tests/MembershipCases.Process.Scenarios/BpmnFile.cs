using System.Text;

namespace MembershipCases.Process.Scenarios;

/// <summary>Writes a small definition for one test, with its diagram, one element a line.</summary>
public sealed class BpmnFile(string kind = "join", int version = 1)
{
    private readonly List<string> body = [];
    private readonly List<string> diagram = [];

    public static string Named(string text) => $"<mc:name nb=\"{text}\" nn=\"{text}\" en=\"{text}\" />";

    public BpmnFile Start(string id = "start") => Node("startEvent", id);

    public BpmnFile End(string id = "end", string? outcome = "joined", bool terminate = false) =>
        Node("endEvent", id, outcome is null ? "" : $"<mc:end outcome=\"{outcome}\" />",
            terminate ? "<bpmn:terminateEventDefinition />" : "");

    public BpmnFile Step(
        string id, string outcomes = "done", string office = "lead", bool perOffice = false, string more = "") =>
        Node("userTask", id,
            $"<mc:step kind=\"assess\" role=\"case-handler\" office=\"{office}\" outcomes=\"{outcomes}\" {more}/>{Named(id)}", Loop(perOffice), $"name=\"{id}\"");

    public BpmnFile Effect(string id, string name) => Node("serviceTask", id, $"<mc:effect name=\"{name}\" />");

    public BpmnFile Choice(string id, string? otherwise = null) =>
        Node("exclusiveGateway", id, attributes: otherwise is null ? "" : $"default=\"{otherwise}\"");

    public BpmnFile Fork(string id) => Node("parallelGateway", id);

    public BpmnFile WaitForDate(string id, string fact = "effectiveDate") =>
        Node("intermediateCatchEvent", id, $"<mc:date fact=\"{fact}\" />", "<bpmn:timerEventDefinition />");

    public BpmnFile WaitFor(string id, string span) => Node("intermediateCatchEvent", id, inner: Duration(span));

    public BpmnFile Boundary(string id, string host, string span, bool interrupts) =>
        Node("boundaryEvent", id, inner: Duration(span),
            attributes: $"attachedToRef=\"{host}\" cancelActivity=\"{(interrupts ? "true" : "false")}\"");

    public BpmnFile Sub(string id, bool perOffice, Action<BpmnFile> fill)
    {
        var inside = new BpmnFile();
        fill(inside);
        diagram.AddRange(inside.diagram);
        return Node("subProcess", id, Named(id), $"{Loop(perOffice)}\n{string.Join('\n', inside.body)}\n",
            $"name=\"{id}\"");
    }

    /// <summary>A flow with the id <c>from-to</c>.</summary>
    public BpmnFile Flow(string from, string to, string? when = null)
    {
        diagram.Add(
            $"<bpmndi:BPMNEdge bpmnElement=\"{from}-{to}\"><di:waypoint x=\"0\" y=\"0\" /><di:waypoint x=\"9\" y=\"0\" /></bpmndi:BPMNEdge>");
        return Raw($"<bpmn:sequenceFlow id=\"{from}-{to}\" sourceRef=\"{from}\" targetRef=\"{to}\">{(when is null ? "" : $"<bpmn:conditionExpression>{when}</bpmn:conditionExpression>")}</bpmn:sequenceFlow>");
    }

    /// <summary>Flows from each to the next.</summary>
    public BpmnFile Chain(params string[] ids) =>
        ids.Zip(ids.Skip(1)).Aggregate(this, (file, pair) => file.Flow(pair.First, pair.Second));

    public BpmnFile Raw(string xml)
    {
        body.Add(xml);
        return this;
    }

    public override string ToString() => new StringBuilder()
        .Append("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" xmlns:bpmndi=\"http://www.omg.org/spec/BPMN/20100524/DI\"")
        .AppendLine(
            " xmlns:dc=\"http://www.omg.org/spec/DD/20100524/DC\" xmlns:di=\"http://www.omg.org/spec/DD/20100524/DI\" xmlns:mc=\"urn:membershipcases:process:1\">")
        .AppendLine("<bpmn:process id=\"process\">")
        .AppendLine(System.Globalization.CultureInfo.InvariantCulture,
            $"<bpmn:extensionElements><mc:process kind=\"{kind}\" version=\"{version}\" /></bpmn:extensionElements>")
        .AppendLine(string.Join('\n', body))
        .AppendLine("</bpmn:process>")
        .AppendLine("<bpmndi:BPMNDiagram><bpmndi:BPMNPlane bpmnElement=\"process\">")
        .AppendLine(string.Join('\n', diagram))
        .AppendLine("</bpmndi:BPMNPlane></bpmndi:BPMNDiagram></bpmn:definitions>")
        .ToString();

    private static string Loop(bool perOffice) => perOffice ? "<bpmn:multiInstanceLoopCharacteristics />" : "";

    private static string Duration(string span) =>
        $"<bpmn:timerEventDefinition><bpmn:timeDuration>{span}</bpmn:timeDuration></bpmn:timerEventDefinition>";

    private BpmnFile Node(string tag, string id, string extension = "", string inner = "", string attributes = "")
    {
        diagram.Add(
            $"<bpmndi:BPMNShape bpmnElement=\"{id}\"><dc:Bounds x=\"0\" y=\"0\" width=\"9\" height=\"9\" /></bpmndi:BPMNShape>");
        var extensions = extension.Length == 0 ? "" : $"<bpmn:extensionElements>{extension}</bpmn:extensionElements>";
        return Raw($"<bpmn:{tag} id=\"{id}\" {attributes}>{extensions}{inner}</bpmn:{tag}>");
    }
}
