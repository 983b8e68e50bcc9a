using MembershipCases.Domain.Process.Bpmn;

namespace MembershipCases.Web.Casework;

/// <summary>
/// All definitions of the folder in use, by kind and version: its <c>*.bpmn</c> files and, for cases that started
/// earlier, those in its folder <c>versions</c>.
/// </summary>
public sealed class ProcessDefinitions
{
    private readonly Dictionary<(CaseKind, int), ProcessDefinition> all;
    private readonly Dictionary<(CaseKind, int), ProcessDefinition> gone = [];

    private ProcessDefinitions(IEnumerable<ProcessDefinition> definitions) =>
        all = definitions.ToDictionary(d => (d.Kind, d.Version));

    /// <summary>All definitions, by kind and then by version.</summary>
    public IEnumerable<ProcessDefinition> All => all.Values.OrderBy(d => d.Kind).ThenBy(d => d.Version);

    /// <summary>The definition for new cases of a kind.</summary>
    public ProcessDefinition Latest(CaseKind kind) => all.Values.Where(d => d.Kind == kind).MaxBy(d => d.Version)!;

    /// <summary>All definitions, including stored ones whose file is gone.</summary>
    public IEnumerable<ProcessDefinition> Known => All.Concat(gone.Values);

    /// <summary>One version, for a case that started with it; null when it is unknown.</summary>
    public ProcessDefinition? Get(CaseKind kind, int version) =>
        all.GetValueOrDefault((kind, version)) ?? gone.GetValueOrDefault((kind, version));

    /// <summary>
    /// Adds a definition whose file is gone, for the cases that run on it. No new case uses it. Called before the first
    /// request.
    /// </summary>
    /// <exception cref="DefinitionsRefusedException">It can no longer be read.</exception>
    public void Remember(string source)
    {
        var reading = BpmnReader.Read("a definition that was kept", source);
        var definition = reading.Definition ?? throw new DefinitionsRefusedException(reading.Faults);
        gone.Add((definition.Kind, definition.Version), definition);
    }

    /// <summary>Reads the folder <c>workflows</c>, or a variant of it.</summary>
    /// <param name="root">The folder that contains <c>workflows</c>, such as the program's own.</param>
    /// <param name="variant">The setting <c>Process:Variant</c>: the name of a folder in <c>workflows</c>, such as
    /// <c>formannskap</c>; empty for none.</param>
    /// <exception cref="DefinitionsRefusedException">A file cannot be read, a kind has no definition, or a version
    /// exists twice.</exception>
    public static ProcessDefinitions Load(string root, string? variant)
    {
        var folder = Path.Combine(root, "workflows", Path.GetFileName(variant ?? ""));
        var readings = Files(folder)
            .Select(f => (File: Path.GetFileName(f),
                Reading: BpmnReader.Read(Path.GetFileName(f), File.ReadAllText(f)))).ToList();
        var definitions = readings.Select(r => r.Reading.Definition).OfType<ProcessDefinition>().ToList();
        List<DefinitionFault> faults = [.. readings.SelectMany(r => r.Reading.Faults), .. Missing(folder, definitions),
            .. Doubled(readings)];
        return faults.Count == 0 ? new(definitions) : throw new DefinitionsRefusedException(faults);
    }

    private static IEnumerable<string> Files(string folder) =>
        new[] { folder, Path.Combine(folder, "versions") }
            .Where(Directory.Exists)
            .SelectMany(f => Directory.EnumerateFiles(f, "*.bpmn"))
            .Order(StringComparer.Ordinal);

    private static IEnumerable<DefinitionFault> Missing(string folder, List<ProcessDefinition> definitions) =>
        Enum.GetValues<CaseKind>()
            .Where(kind => definitions.All(d => d.Kind != kind))
            .Select(kind => new DefinitionFault(folder, "", 0, $"holds no understood definition of kind {kind}"));

    private static IEnumerable<DefinitionFault> Doubled(IEnumerable<(string File, Reading Reading)> readings) =>
        readings.Where(r => r.Reading.Definition is not null)
            .GroupBy(r => (r.Reading.Definition!.Kind, r.Reading.Definition.Version))
            .SelectMany(g => g.Skip(1),
                (g, r) => new DefinitionFault(r.File, "", 0,
                    $"{g.Key.Kind} version {g.Key.Version} stands in {g.First().File} too"));
}
