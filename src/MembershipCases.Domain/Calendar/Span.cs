using System.Globalization;

namespace MembershipCases.Domain.Calendar;

/// <summary>A span as definitions write it: ISO 8601 days, with <c>WD</c> for working days.</summary>
/// <param name="Days">The number of days.</param>
/// <param name="WorkingDays">Whether Saturdays, Sundays and public holidays are skipped.</param>
public sealed record Span(int Days, bool WorkingDays)
{
    /// <summary>The written form: <c>P20WD</c> or <c>P21D</c>.</summary>
    public override string ToString() => $"P{Days}{(WorkingDays ? "WD" : "D")}";

    /// <summary>Parses what <see cref="ToString"/> writes, from one day up; null for anything else.</summary>
    public static Span? Parse(string text)
    {
        var workingDays = text.EndsWith("WD", StringComparison.Ordinal);
        var digits = text.Length > 2 && text[0] == 'P' && text[^1] == 'D' ? text[1..^(workingDays ? 2 : 1)] : "";
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is > 0 and < 10_000
            ? new Span(days, workingDays)
            : null;
    }
}
