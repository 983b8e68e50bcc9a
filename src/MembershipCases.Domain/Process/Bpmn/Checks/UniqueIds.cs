using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn.Checks;

/// <summary>Checks that no id is used twice in a file.</summary>
internal static class UniqueIds
{
    public static void Check(XElement root, FaultList faults)
    {
        var seen = new HashSet<string>();
        foreach (var element in root.DescendantsAndSelf().Where(e => e.Id().Length > 0))
        {
            if (!seen.Add(element.Id()))
                faults.Add(element, $"the id \"{element.Id()}\" stands twice");
        }
    }
}
