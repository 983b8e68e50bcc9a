using System.Globalization;

namespace MembershipCases.Domain.Cases;

/// <summary>A case's number: year and a sequence within it, written 2026/17.</summary>
/// <param name="Year">Four digits.</param>
/// <param name="Sequence">Counted from 1 within the year.</param>
public readonly record struct CaseNumber(int Year, int Sequence)
{
    /// <summary>As written: 2026/17.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Year}/{Sequence}");

    /// <summary>Reads what <see cref="ToString"/> writes; null for anything else.</summary>
    public static CaseNumber? Parse(string? text) =>
        text?.Trim().Split('/') is [var year, var sequence] && Read(year) is { } y && Read(sequence) is { } s
            ? new CaseNumber(y, s)
            : null;

    private static int? Read(string digits) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
