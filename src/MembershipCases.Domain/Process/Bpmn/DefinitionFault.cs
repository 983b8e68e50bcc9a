using System.Xml;
using System.Xml.Linq;

namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>A fault in a definition.</summary>
/// <param name="File">The file's name.</param>
/// <param name="ElementId">The id of the element or of its nearest ancestor with one; empty for the file as a
/// whole.</param>
/// <param name="Line">The line on which it starts, from 1; 0 for the file as a whole.</param>
/// <param name="Reason">What is wrong, for the person who maintains the file.</param>
public sealed record DefinitionFault(string File, string ElementId, int Line, string Reason)
{
    /// <summary>The fault in compiler format: <c>join.bpmn(12): resolve: reason</c>.</summary>
    public override string ToString() => $"{File}({Line}): {ElementId}: {Reason}";
}

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
