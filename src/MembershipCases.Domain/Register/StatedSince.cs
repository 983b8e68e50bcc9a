using System.Globalization;
using System.Text.RegularExpressions;

namespace MembershipCases.Domain.Register;

/// <summary>Since when the municipality is a member, as far as the free text of the register says it.</summary>
/// <param name="From">The earliest day that the text allows.</param>
/// <param name="IsWhole">
/// Whether the text says nothing but a date or a year, so that there was no membership before: a text that goes on may
/// tell of an earlier one.
/// </param>
public readonly partial record struct StatedSince(DateOnly From, bool IsWhole)
{
    private static readonly string[] Dates = ["d.M.yyyy", "yyyy-MM-dd"];

    /// <summary>Reads the text; null when it begins with neither a year nor a date.</summary>
    public static StatedSince? Read(string? text)
    {
        var stated = text?.Trim() ?? "";
        if (DateOnly.TryParseExact(stated, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Within(day, isWhole: true);
        var year = Year().Match(stated);
        return year.Success
            ? Within(new DateOnly(int.Parse(year.Value, CultureInfo.InvariantCulture), 1, 1), year.Length == stated.Length)
            : null;
    }

    private static StatedSince? Within(DateOnly from, bool isWhole) =>
        DateLimits.Admit(from) ? new StatedSince(from, isWhole) : null;

    [GeneratedRegex("^[12][0-9]{3}(?![0-9./-])")]
    private static partial Regex Year();
}
