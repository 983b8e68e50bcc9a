using System.Globalization;

namespace MembershipCases.Domain.Process;

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
