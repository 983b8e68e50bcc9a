using System.Globalization;

namespace MembershipCases.Domain.Register;

/// <summary>The required form of the value of each kind of fact.</summary>
public static class FactForm
{
    /// <summary>The maximum length of a value, in characters.</summary>
    public const int MaxLength = 2000;

    /// <summary>Whether the value has the form that its kind requires.</summary>
    public static bool Fits(FactKind kind, string value) => value.Length is > 0 and <= MaxLength && kind switch
    {
        FactKind.ArenaKind => Words.Parse<ArenaKind>(value) is not null,
        FactKind.Status => Words.Parse<MembershipStatus>(value) is not null,
        FactKind.Responsible => Guid.TryParse(value, out _),
        FactKind.NextReevaluation => Day(value) is { } day && DateLimits.Admit(day),
        FactKind.ReevaluationCycle => Cycle.Parse(value) is { } cycle && (cycle.Day is not { } first || DateLimits.Admit(first)),
        FactKind.NoticeMonths =>
            int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var months) && months <= 120,
        FactKind.ReviewNumber => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => true,
    };

    /// <summary>Whether the value is free text that is not a name; names are needed for finding a membership.</summary>
    public static bool IsFreeText(FactKind kind) => kind is
        FactKind.ArenaSince or FactKind.MemberSince or FactKind.Through or FactKind.ContactUnit or FactKind.Fee
            or FactKind.RoleHeld or FactKind.Demands;

    /// <summary>Formats a day as a fact's value: <c>yyyy-MM-dd</c>.</summary>
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Parses a day from a fact's value; null when it is not one.</summary>
    public static DateOnly? Day(string? value) =>
        DateOnly.TryParseExact(value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;
}
