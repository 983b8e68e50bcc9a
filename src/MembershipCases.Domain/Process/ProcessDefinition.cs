namespace MembershipCases.Domain.Process;

/// <summary>
/// One version of a process: its source file and its steps. An engine may derive what it needs from
/// <see cref="Source"/>.
/// </summary>
/// <param name="Kind">The kind of case.</param>
/// <param name="Version">The version; unique together with <paramref name="Kind"/>.</param>
/// <param name="Hash">SHA-256 of the file's text with LF line endings, in lower-case hex, so that a version never has
/// two texts.</param>
/// <param name="Source">The BPMN file's text.</param>
/// <param name="Steps">All steps by element id.</param>
public sealed record ProcessDefinition(
    CaseKind Kind,
    int Version,
    string Hash,
    string Source,
    IReadOnlyDictionary<string, StepDefinition> Steps);
