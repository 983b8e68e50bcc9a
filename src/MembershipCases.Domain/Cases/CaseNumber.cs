using System.Globalization;

namespace MembershipCases.Domain.Cases;

/// <summary>A case number: a year and a sequence within it, written 2026/17.</summary>
/// <param name="Year">The year, four digits.</param>
/// <param name="Sequence">The sequence, from 1 within each year.</param>
public readonly record struct CaseNumber(int Year, int Sequence)
{
    /// <summary>The written form: 2026/17.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}/{Sequence}");

    /// <summary>Parses what <see cref="ToString"/> writes; null for anything else.</summary>
    public static CaseNumber? Parse(string? text) =>
        text?.Trim().Split('/') is [var year, var sequence] && Read(year) is { } y && Read(sequence) is { } s
            ? new CaseNumber(y, s)
            : null;

    private static int? Read(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
