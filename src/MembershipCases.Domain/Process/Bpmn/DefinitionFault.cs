using System.Xml;
using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>Why a definition is refused.</summary>
/// <param name="File">The file's name.</param>
/// <param name="ElementId">The element's id, or that of the nearest one around it; empty when the file as a whole is
/// meant.</param>
/// <param name="Line">The line it begins on, from 1; 0 when the file as a whole is meant.</param>
/// <param name="Reason">What is wrong, for the person who keeps the file.</param>
public sealed record DefinitionFault(string File, string ElementId, int Line, string Reason)
{
    /// <summary>As a compiler would say it: <c>join.bpmn(12): resolve: reason</c>.</summary>
    public override string ToString() => $"{File}({Line}): {ElementId}: {Reason}";
}

/// <summary>Collects the faults of one file.</summary>
internal sealed class FaultList(string file)
{
    private readonly List<DefinitionFault> faults = [];

    public IReadOnlyList<DefinitionFault> All => faults;

    public void Add(string elementId, int line, string reason) => faults.Add(new(file, elementId, line, reason));

    public void Add(XObject where, string reason)
    {
        var element = where as XElement ?? where.Parent;
        var id = element?.AncestorsAndSelf().Select(e => (string?)e.Attribute("id")).FirstOrDefault(i => i is not null);
        Add(id ?? "", ((IXmlLineInfo)where).LineNumber, reason);
    }
}
