using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>Which elements and attributes are allowed where.</summary>
internal static class Vocabulary
{
    private const string Drawn =
        "documentation laneSet textAnnotation association group category dataObject dataObjectReference "
        + "dataStoreReference property dataInputAssociation dataOutputAssociation";
    private const string Nodes =
        "startEvent endEvent userTask serviceTask subProcess exclusiveGateway parallelGateway intermediateCatchEvent "
        + "boundaryEvent sequenceFlow";
    private const string Ways = "incoming outgoing";

    private static readonly HashSet<string> DrawnOnly = Set(Drawn);

    private static readonly Dictionary<string, HashSet<string>> Children = new()
    {
        ["definitions"] = Set("process collaboration category dataStore"),
        ["collaboration"] = Set("participant textAnnotation association group"),
        ["process"] = Set(Nodes),
        ["subProcess"] = Set($"{Nodes} {Ways} multiInstanceLoopCharacteristics"),
        ["userTask"] = Set($"{Ways} multiInstanceLoopCharacteristics"),
        ["serviceTask"] = Set(Ways),
        ["startEvent"] = Set(Ways),
        ["endEvent"] = Set($"{Ways} terminateEventDefinition"),
        ["exclusiveGateway"] = Set(Ways),
        ["parallelGateway"] = Set(Ways),
        ["intermediateCatchEvent"] = Set($"{Ways} timerEventDefinition"),
        ["boundaryEvent"] = Set($"{Ways} timerEventDefinition"),
        ["timerEventDefinition"] = Set("timeDuration"),
        ["sequenceFlow"] = Set("conditionExpression"),
    };

    private static readonly Dictionary<string, string> Extensions = new()
    {
        ["process"] = "process",
        ["userTask"] = "step",
        ["serviceTask"] = "effect",
        ["endEvent"] = "end",
        ["intermediateCatchEvent"] = "date",
        ["boundaryEvent"] = "date",
    };

    private static readonly Dictionary<string, HashSet<string>> Attributes = new()
    {
        ["process"] = Set("isExecutable processType isClosed"),
        ["participant"] = Set("processRef"),
        ["exclusiveGateway"] = Set("default gatewayDirection"),
        ["parallelGateway"] = Set("gatewayDirection"),
        ["boundaryEvent"] = Set("attachedToRef cancelActivity"),
        ["sequenceFlow"] = Set("sourceRef targetRef"),
        ["conditionExpression"] = Set("language type"),
        ["timeDuration"] = Set("type"),
    };

    private static readonly Dictionary<string, HashSet<string>> McAttributes = new()
    {
        ["process"] = Set("kind version"),
        ["step"] = Set("kind role office deadline outcomes reasonRequiredFor"),
        ["effect"] = Set("name"),
        ["end"] = Set("outcome"),
        ["date"] = Set("fact"),
        ["name"] = Set("nb nn en"),
    };

    /// <summary>Whether an element may be a child of a parent.</summary>
    public static bool Allows(XElement parent, XElement child)
    {
        var name = child.Name.LocalName;
        if (parent.Name == Names.Bpmn + "extensionElements")
            return child.Name.Namespace == Names.Mc
                && (name == "name" || Extensions.GetValueOrDefault(parent.Parent!.Name.LocalName) == name);
        return child.Name.Namespace == Names.Bpmn
            && (name == "extensionElements" || DrawnOnly.Contains(name)
                || (Children.TryGetValue(parent.Name.LocalName, out var children) && children.Contains(name)));
    }

    /// <summary>Whether an element belongs to the diagram alone, so that its content is not read.</summary>
    public static bool IsDrawnOnly(XName name) => name.Namespace == Names.Bpmn && DrawnOnly.Contains(name.LocalName);

    /// <summary>Whether an attribute is supported, or switches off something that is not.</summary>
    public static bool Allows(XName element, XAttribute attribute)
    {
        var name = attribute.Name.LocalName;
        if (element.Namespace == Names.Mc)
            return attribute.Name.Namespace == XNamespace.None && McAttributes[element.LocalName].Contains(name);
        if (attribute.Name.Namespace != XNamespace.None)
            return attribute.Name == Names.Xsi + "type"
                && attribute.Value.EndsWith("tFormalExpression", StringComparison.Ordinal);
        return name is "id" or "name"
            || (attribute.Value == "false" && name is "isSequential" or "triggeredByEvent" or "isForCompensation")
            || (Attributes.TryGetValue(element.LocalName, out var own) && own.Contains(name));
    }

    private static HashSet<string> Set(string words) => [.. words.Split(' ')];
}
