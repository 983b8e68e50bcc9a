using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>
/// Checks that every step and every named element has a name in all three languages, with the Bokmål name in the
/// diagram.
/// </summary>
internal static class Translated
{
    public static void Check(XElement root, FaultList faults)
    {
        foreach (var element in root.Element(Names.Bpmn + "process")!.DescendantsAndSelf().Where(NeedsName))
            CheckName(element, faults);
    }

    private static bool NeedsName(XElement element) =>
        element.Name.LocalName is "userTask" or "subProcess" || element.Extension("name") is not null
        || (element.Attribute("name") is not null
            && (GraphReader.IsNode(element) || element.Name.LocalName is "sequenceFlow" or "process"));

    private static void CheckName(XElement element, FaultList faults)
    {
        var texts = element.Extension("name");
        foreach (var language in new[] { "nb", "nn", "en" })
        {
            if (string.IsNullOrWhiteSpace((string?)texts?.Attribute(language)))
                faults.Add(element, $"the name lacks its translation mc:name {language}");
        }

        var (drawn, bokmal) = ((string?)element.Attribute("name"), (string?)texts?.Attribute("nb"));
        if (bokmal is not null && drawn != bokmal)
            faults.Add(element, $"the drawn name \"{drawn}\" is not mc:name nb \"{bokmal}\"");
    }
}
