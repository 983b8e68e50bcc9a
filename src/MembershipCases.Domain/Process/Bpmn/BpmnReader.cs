using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using MembershipCases.Domain.Process.Bpmn.Checks;

namespace MembershipCases.Domain.Process.Bpmn;

/// <summary>The result of reading a file: a definition, or its faults.</summary>
/// <param name="Definition">The definition; null when there is any fault.</param>
/// <param name="Faults">All faults, in the order found.</param>
public sealed record Reading(ProcessDefinition? Definition, IReadOnlyList<DefinitionFault> Faults)
{
    internal Graph? Graph { get; init; }
}

/// <summary>Reads a BPMN 2.0 file (ISO/IEC 19510) and refuses any element that it does not support.</summary>
public static class BpmnReader
{
    private const int Largest = 2_000_000;

    /// <summary>Reads a definition. Later checks run only when the earlier ones pass.</summary>
    /// <param name="file">The file's name, for the faults.</param>
    /// <param name="xml">The file's text.</param>
    public static Reading Read(string file, string xml)
    {
        var faults = new FaultList(file);
        var graph = Parse(xml, faults) is { Root: { } root } ? Understand(root, faults) : null;
        return faults.All.Count > 0 || graph is null
            ? new(null, faults.All)
            : new(Definition(graph, xml), []) { Graph = graph };
    }

    private static Graph? Understand(XElement root, FaultList faults)
    {
        UniqueIds.Check(root, faults);
        KnownElements.Check(root, faults);
        if (faults.All.Count > 0)
            return null;

        Drawn.Check(root, faults);
        Translated.Check(root, faults);
        var graph = GraphReader.Read(root, faults);
        if (faults.All.Count > 0 || graph is null)
            return null;

        Reach.Check(graph, faults);
        if (faults.All.Count > 0)
            return null;

        HandledOutcomes.Check(graph, faults);
        Soundness.Check(graph, faults);
        return graph;
    }

    private static XDocument? Parse(string xml, FaultList faults)
    {
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = Largest,
        };
        try
        {
            using var reader = XmlReader.Create(new StringReader(xml), settings);
            return XDocument.Load(reader, LoadOptions.SetLineInfo);
        }
        catch (XmlException e)
        {
            faults.Add("", e.LineNumber,
                $"not XML that is read here (no DTD, at most {Largest} characters): {e.Message}");
            return null;
        }
    }

    private static ProcessDefinition Definition(Graph graph, string xml)
    {
        var steps = graph.Nodes.OfType<StepNode>().ToDictionary(n => n.Id, n => n.Step);
        return new(graph.Kind, graph.Version, HashOf(xml), xml, steps);
    }

    private static string HashOf(string xml) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(xml.ReplaceLineEndings("\n"))));
}
