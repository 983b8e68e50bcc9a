using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>
/// Checks that every flow node has a shape with bounds, every flow an edge with waypoints, and that nothing else is
/// drawn.
/// </summary>
internal static class Drawn
{
    public static void Check(XElement root, FaultList faults)
    {
        var process = root.Element(Names.Bpmn + "process")!;
        var shapes = Of(root, "BPMNShape", s => s.Element(Names.Dc + "Bounds") is not null);
        var edges = Of(root, "BPMNEdge", e => e.Elements(Names.DiLine + "waypoint").Count() >= 2);
        foreach (var element in process.Descendants().Where(e => e.Name.Namespace == Names.Bpmn))
        {
            if (element.Name.LocalName == "sequenceFlow" && !edges.Contains(element.Id()))
                faults.Add(element, "the diagram has no edge with waypoints for this flow");
            if (GraphReader.IsNode(element) && !shapes.Contains(element.Id()))
                faults.Add(element, "the diagram has no shape with bounds for this element");
        }

        CheckNothingElse(root, faults);
    }

    private static HashSet<string> Of(XElement root, string kind, Func<XElement, bool> complete) =>
        [.. root.Descendants(Names.Di + kind).Where(complete).Select(e => (string?)e.Attribute("bpmnElement") ?? "")];

    private static void CheckNothingElse(XElement root, FaultList faults)
    {
        var known = root.Descendants().Where(e => e.Name.Namespace == Names.Bpmn).Select(e => e.Id()).ToHashSet();
        foreach (var drawn in root.Descendants()
            .Where(e => e.Name.Namespace == Names.Di && e.Attribute("bpmnElement") is not null))
        {
            if (!known.Contains(drawn.Attribute("bpmnElement")!.Value))
                faults.Add(drawn,
                    $"the diagram draws \"{drawn.Attribute("bpmnElement")!.Value}\", which the file does not hold");
        }
    }
}
