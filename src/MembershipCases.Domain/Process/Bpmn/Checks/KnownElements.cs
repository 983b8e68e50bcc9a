using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>
/// Checks that every element and attribute of the process is supported; see <see cref="Vocabulary"/>.
/// </summary>
internal static class KnownElements
{
    private const int Deepest = 50;

    public static void Check(XElement root, FaultList faults)
    {
        if (root.Name != Names.Bpmn + "definitions")
        {
            faults.Add(root, $"the file begins with \"{root.Name.LocalName}\" and not with BPMN 2.0 \"definitions\"");
            return;
        }

        if (root.Elements(Names.Bpmn + "process").Count() != 1)
            faults.Add(root, "a file holds exactly one process");
        foreach (var child in root.Elements().Where(e => e.Name != Names.Di + "BPMNDiagram"))
            Walk(child, faults);
    }

    private static void Walk(XElement element, FaultList faults)
    {
        if (!Vocabulary.Allows(element.Parent!, element) || element.Ancestors().Count() > Deepest)
        {
            faults.Add(element,
                $"\"{element.Name.LocalName}\" is not understood in \"{element.Parent!.Name.LocalName}\"");
            return;
        }

        if (Vocabulary.IsDrawnOnly(element.Name))
            return;
        if (element.ElementsBeforeSelf(element.Name).Any() && element.Name.Namespace == Names.Mc)
            faults.Add(element, $"mc:{element.Name.LocalName} stands twice");
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
            CheckAttribute(element, attribute, faults);
        foreach (var child in element.Elements())
            Walk(child, faults);
    }

    private static void CheckAttribute(XElement element, XAttribute attribute, FaultList faults)
    {
        if (!Vocabulary.Allows(element.Name, attribute))
            faults.Add(element,
                $"{attribute.Name.LocalName}=\"{attribute.Value}\" is not understood on \"{element.Name.LocalName}\"");
    }
}
