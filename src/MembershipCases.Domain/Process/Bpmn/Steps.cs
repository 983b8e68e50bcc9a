using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn;

internal static class Steps
{
    public static StepDefinition? Read(XElement task, bool inOfficeLoop, FaultList faults)
    {
        if (task.Extension("step") is not { } step)
        {
            faults.Add(task, "the user task lacks its mc:step");
            return null;
        }

        var before = faults.All.Count;
        var kind = StepKinds.Parse((string?)step.Attribute("kind"));
        if (kind is null)
            faults.Add(step, "mc:step kind is assess, approve, recommend, resolve or implement");
        CheckWho(step, inOfficeLoop, faults);
        CheckOutcomes(step, faults);
        var deadline = ReadDeadline(step, faults);
        return faults.All.Count > before ? null : new(
            task.Id(), kind!.Value, (string)step.Attribute("role")!, (string?)step.Attribute("office"), deadline,
            step.Words("outcomes"), step.Words("reasonRequiredFor"), Name(task));
    }

    private static void CheckWho(XElement step, bool inOfficeLoop, FaultList faults)
    {
        var office = (string?)step.Attribute("office");
        if (Domain.Words.Parse<Role>((string?)step.Attribute("role") ?? "") is null)
            faults.Add(step,
                $"mc:step role is one of {string.Join(", ", Enum.GetValues<Role>().Select(role => role.Word()))}");
        if (!Names.IsKey(office))
            faults.Add(step, "mc:step office is \"responsible\", \"lead\" or the key of a body");
        if (office == ProcessWords.Responsible && !inOfficeLoop)
            faults.Add(step,
                "office=\"responsible\" stands in a loop over the responsible offices; outside one it is \"lead\"");
    }

    private static void CheckOutcomes(XElement step, FaultList faults)
    {
        var outcomes = step.Words("outcomes");
        if (outcomes.Length == 0 || outcomes.Any(o => !Names.IsKey(o))
            || outcomes.Distinct().Count() != outcomes.Length)
            faults.Add(step, "mc:step outcomes are one or more different keys");
        foreach (var reason in step.Words("reasonRequiredFor").Except(outcomes))
            faults.Add(step, $"a reason is required for \"{reason}\", which is no outcome of the step");
    }

    private static Span? ReadDeadline(XElement step, FaultList faults)
    {
        var text = (string?)step.Attribute("deadline");
        var span = text is null ? null : Span.Parse(text);
        if (text is not null && span is null)
            faults.Add(step, $"the deadline \"{text}\" is not of the form P20WD or P21D");
        return span;
    }

    private static LocalText Name(XElement task)
    {
        var name = task.Extension("name");
        string In(string language) => (string?)name?.Attribute(language) ?? "";
        return new(In("nb"), In("nn"), In("en"));
    }
}
