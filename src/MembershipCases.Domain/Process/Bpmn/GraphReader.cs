using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn;

internal sealed class GraphReader
{
    private static readonly string[] NodeNames =
    [
        "startEvent", "endEvent", "userTask", "serviceTask", "subProcess",
        "exclusiveGateway", "parallelGateway", "intermediateCatchEvent", "boundaryEvent",
    ];

    private readonly FaultList faults;
    private readonly XElement process;
    private readonly Dictionary<string, XElement> elements;
    private readonly List<Flow> flows;

    private GraphReader(XElement process, FaultList faults)
    {
        this.faults = faults;
        this.process = process;
        elements = process.Descendants().Where(IsNode).DistinctBy(e => e.Id()).ToDictionary(e => e.Id());
        flows = [.. process.Descendants(Names.Bpmn + "sequenceFlow").Select(ReadFlow).OfType<Flow>()];
    }

    public static bool IsNode(XElement element) =>
        element.Name.Namespace == Names.Bpmn && NodeNames.Contains(element.Name.LocalName);

    public static Graph? Read(XElement root, FaultList faults)
    {
        var process = root.Element(Names.Bpmn + "process")!;
        var kind = CaseKinds.Parse((string?)process.Extension("process")?.Attribute("kind"));
        var version = int.TryParse((string?)process.Extension("process")?.Attribute("version"), NumberStyles.None,
            CultureInfo.InvariantCulture, out var n) ? n : 0;
        if (kind is null || version < 1)
            faults.Add(process, "the process lacks mc:process kind=\"join|withdraw|reevaluate\" version=\"1\"");
        var reader = new GraphReader(process, faults);
        reader.CheckScopes();
        var nodes = reader.elements.Values.Select(reader.ReadNode).OfType<Node>().ToList();
        return faults.All.Count == 0 ? new Graph(kind!.Value, version, nodes) : null;
    }

    private void CheckScopes()
    {
        foreach (var scope in process.DescendantsAndSelf()
            .Where(e => e == process || e.Name == Names.Bpmn + "subProcess"))
        {
            if (scope.Elements(Names.Bpmn + "startEvent").Count() != 1)
                faults.Add(scope, "has exactly one start event, not more and not less");
        }

        foreach (var element in process.Descendants().Where(e => IsNode(e) && e.Id().Length == 0))
            faults.Add(element, $"a {element.Name.LocalName} lacks its id");
    }

    private Flow? ReadFlow(XElement flow)
    {
        var (from, to) = ((string?)flow.Attribute("sourceRef") ?? "", (string?)flow.Attribute("targetRef") ?? "");
        if (!elements.TryGetValue(from, out var source) || !elements.TryGetValue(to, out var target)
            || source.Parent != flow.Parent || target.Parent != flow.Parent)
        {
            faults.Add(flow, $"leads from \"{from}\" to \"{to}\", which are not two elements beside it");
            return null;
        }

        if (flow.Id().Length == 0)
            faults.Add(flow, "a sequenceFlow lacks its id");
        return new(flow.Id(), from, to, ReadCondition(flow, source), Line(flow));
    }

    private Feel? ReadCondition(XElement flow, XElement source)
    {
        var condition = flow.Element(Names.Bpmn + "conditionExpression");
        var isDefault = (string?)source.Attribute("default") == flow.Id();
        var asks = source.Name.LocalName == "exclusiveGateway" && !isDefault
            && source.Parent!.Elements(Names.Bpmn + "sequenceFlow")
                .Count(f => (string?)f.Attribute("sourceRef") == source.Id()) > 1;
        if (condition is null && asks)
            faults.Add(flow, "a way out of a gateway has a condition, or is its default");
        if (condition is not null && !asks)
            faults.Add(flow,
                "only one of several ways out of an exclusive gateway has a condition, and its default has none");
        return condition is null ? null : Conditions.Read(condition, faults);
    }

    private Node? ReadNode(XElement element)
    {
        var place = new Place(
            element.Id(), Line(element), element.Parent == process ? null : element.Parent!.Id(),
            [.. flows.Where(f => f.To == element.Id())], [.. flows.Where(f => f.From == element.Id())]);
        CheckWays(element, place);
        return element.Name.LocalName switch
        {
            "startEvent" => new StartNode(place),
            "endEvent" => ReadEnd(element, place),
            "userTask" =>
                Steps.Read(element, IsInOfficeLoop(element), faults) is { } step
                    ? new StepNode(place, step, IsLooped(element))
                    : null,
            "subProcess" => new SubNode(place, IsLooped(element)),
            "serviceTask" => ReadEffect(element, place),
            "exclusiveGateway" => ReadChoice(element, place),
            "parallelGateway" => new ForkNode(place),
            "intermediateCatchEvent" => Timers.Read(element, faults) is { } timer ? new WaitNode(place, timer) : null,
            _ => ReadBoundary(element, place),
        };
    }

    private void CheckWays(XElement element, Place place)
    {
        var kind = element.Name.LocalName;
        var begins = kind is "startEvent" or "boundaryEvent";
        if (begins && place.In.Count > 0)
            faults.Add(element, $"no flow leads into a {kind}");
        if (kind == "endEvent" && place.Out.Count > 0)
            faults.Add(element, "no flow leads out of an end event");
        if (kind != "endEvent" && place.Out.Count == 0)
            faults.Add(element, "the way cannot end: no flow leads out of here");
        if (place.Out.Count > 1 && kind is not ("exclusiveGateway" or "parallelGateway"))
            faults.Add(element, "several flows lead out of here: a gateway says whether one or all are taken");
    }

    private EndNode ReadEnd(XElement element, Place place)
    {
        var outcome = (string?)element.Extension("end")?.Attribute("outcome");
        if (element.Extension("end") is not null && !ProcessWords.EndOutcomes.Contains(outcome))
            faults.Add(element,
                $"\"{outcome}\" is no end outcome; known are {string.Join(", ", ProcessWords.EndOutcomes)}");
        if (outcome is not null && place.Within is not null)
            faults.Add(element, "a sub-process has no end outcome of its own");
        return new(place, outcome, element.Element(Names.Bpmn + "terminateEventDefinition") is not null);
    }

    private EffectNode? ReadEffect(XElement element, Place place)
    {
        var name = (string?)element.Extension("effect")?.Attribute("name");
        if (Effects.Parse(name) is { } effect)
            return new(place, effect);
        faults.Add(element, $"the service task lacks an mc:effect it knows: {string.Join(", ", Effects.Names)}");
        return null;
    }

    private ChoiceNode ReadChoice(XElement element, Place place)
    {
        var otherwise = (string?)element.Attribute("default");
        if (otherwise is not null && place.Out.All(f => f.Id != otherwise))
            faults.Add(element, $"the default \"{otherwise}\" is no way out of this gateway");
        return new(place, otherwise);
    }

    private BoundaryNode? ReadBoundary(XElement element, Place place)
    {
        var host = (string?)element.Attribute("attachedToRef") ?? "";
        if (!elements.TryGetValue(host, out var on) || on.Parent != element.Parent
            || on.Name.LocalName is not ("userTask" or "subProcess"))
            faults.Add(element, $"is attached to \"{host}\", which is no user task or sub-process beside it");
        var interrupts = (string?)element.Attribute("cancelActivity") ?? "true";
        if (interrupts is not ("true" or "false"))
            faults.Add(element, "cancelActivity is true or false");
        return Timers.Read(element, faults) is { } timer ? new(place, timer, host, interrupts == "true") : null;
    }

    private static bool IsLooped(XElement element) =>
        element.Element(Names.Bpmn + "multiInstanceLoopCharacteristics") is not null;

    private static bool IsInOfficeLoop(XElement element) => element.AncestorsAndSelf().Any(IsLooped);

    private static int Line(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
