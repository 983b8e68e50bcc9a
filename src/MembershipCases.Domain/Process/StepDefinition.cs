namespace MembershipCases.Domain.Process;

/// <summary>A step as its definition describes it.</summary>
/// <param name="ElementId">The BPMN element's id.</param>
/// <param name="Kind">The kind of step.</param>
/// <param name="Role">The role that does it: <c>case-handler</c>, <c>commissioner</c>,
/// <c>city-government-secretariat</c>, <c>council-secretariat</c>, …</param>
/// <param name="Office"><c>responsible</c> when the step belongs to the office its loop runs for, <c>lead</c> when it
/// belongs to the first responsible office, else the body's key, such as <c>council</c>.</param>
/// <param name="Deadline">The span of the deadline, or null for none.</param>
/// <param name="Outcomes">The possible outcomes.</param>
/// <param name="ReasonRequiredFor">Outcomes that need a reason.</param>
/// <param name="Name">The name of the step.</param>
public sealed record StepDefinition(
    string ElementId,
    StepKind Kind,
    string Role,
    string? Office,
    Span? Deadline,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<string> ReasonRequiredFor,
    LocalText Name);
