using System.Globalization;

namespace MembershipCases.Domain.Process;

/// <summary>What a case is about. A definition is made for one kind.</summary>
public enum CaseKind
{
    /// <summary>To become a member.</summary>
    Join,

    /// <summary>To stop being a member.</summary>
    Withdraw,

    /// <summary>To look again at whether membership is worth it.</summary>
    Reevaluate,
}

/// <summary>What someone does in a step. The kind decides the form and its rules; everything else is the definition's.</summary>
public enum StepKind
{
    /// <summary>A case handler drafts an assessment.</summary>
    Assess,

    /// <summary>A commissioner approves the assessment or returns it.</summary>
    Approve,

    /// <summary>A body gives its recommendation to the next, or decides itself on delegated authority.</summary>
    Recommend,

    /// <summary>The deciding body makes its resolution.</summary>
    Resolve,

    /// <summary>A case handler carries the resolution out.</summary>
    Implement,
}

/// <summary>A text of the definition in the three languages of the service.</summary>
public sealed record LocalText(string Nb, string Nn, string En);

/// <summary>A span of time in a definition: ISO 8601 days, with <c>WD</c> for working days.</summary>
/// <param name="Days">How many.</param>
/// <param name="WorkingDays">Whether Saturdays, Sundays and public holidays are left out of the count.</param>
public sealed record Span(int Days, bool WorkingDays)
{
    /// <summary>As the definition writes it: <c>P20WD</c> or <c>P21D</c>.</summary>
    public override string ToString() => $"P{Days}{(WorkingDays ? "WD" : "D")}";

    /// <summary>Reads what <see cref="ToString"/> writes, from one day up; null for anything else.</summary>
    public static Span? Parse(string text)
    {
        var workingDays = text.EndsWith("WD", StringComparison.Ordinal);
        var digits = text.Length > 2 && text[0] == 'P' && text[^1] == 'D' ? text[1..^(workingDays ? 2 : 1)] : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 10_000
            ? new Span(days, workingDays)
            : null;
    }
}

/// <summary>A step as its definition describes it.</summary>
/// <param name="ElementId">The BPMN element's id.</param>
/// <param name="Kind">What is done.</param>
/// <param name="Role">Who does it: <c>case-handler</c>, <c>commissioner</c>, <c>city-government-secretariat</c>, <c>council-secretariat</c>, …</param>
/// <param name="Office"><c>responsible</c> when the step belongs to the office its loop runs for, <c>lead</c> when it belongs to the first responsible office, else the body's key, such as <c>council</c>.</param>
/// <param name="Deadline">How long there is to do it, or null for no deadline.</param>
/// <param name="Outcomes">How it can end.</param>
/// <param name="ReasonRequiredFor">Outcomes that need a reason.</param>
/// <param name="Name">What it is called.</param>
public sealed record StepDefinition(
    string ElementId,
    StepKind Kind,
    string Role,
    string? Office,
    Span? Deadline,
    IReadOnlyList<string> Outcomes,
    IReadOnlyList<string> ReasonRequiredFor,
    LocalText Name);

/// <summary>One version of one process: the file as it was read, and its steps. An engine may derive what it needs from <see cref="Source"/>.</summary>
/// <param name="Kind">What cases it is for.</param>
/// <param name="Version">Its version; unique together with <paramref name="Kind"/>.</param>
/// <param name="Hash">SHA-256 of the file's text with line ends as LF, in lower-case hex: the same version never has two texts.</param>
/// <param name="Source">The BPMN file's text.</param>
/// <param name="Steps">Every step by element id.</param>
public sealed record ProcessDefinition(
    CaseKind Kind,
    int Version,
    string Hash,
    string Source,
    IReadOnlyDictionary<string, StepDefinition> Steps);
