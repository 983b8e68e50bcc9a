namespace MembershipCases.Domain.Process;

/// <summary>
/// One version of one process: the file as it was read, and its steps. An engine may derive what it needs from <see cref="Source"/>.
/// </summary>
/// <param name="Kind">What cases it is for.</param>
/// <param name="Version">Its version; unique together with <paramref name="Kind"/>.</param>
/// <param name="Hash">SHA-256 of the file's text with line ends as LF, in lower-case hex: the same version never has
/// two texts.</param>
/// <param name="Source">The BPMN file's text.</param>
/// <param name="Steps">Every step by element id.</param>
public sealed record ProcessDefinition(
    CaseKind Kind,
    int Version,
    string Hash,
    string Source,
    IReadOnlyDictionary<string, StepDefinition> Steps);
