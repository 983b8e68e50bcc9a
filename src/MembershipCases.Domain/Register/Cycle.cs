using System.Globalization;

namespace MembershipCases.Domain.Register;

/// <summary>The kind of a re-evaluation cycle.</summary>
public enum CycleKind
{
    /// <summary>Every so many years, counted from the previous date.</summary>
    Years,

    /// <summary>In the middle of every council period.</summary>
    CouncilPeriod,

    /// <summary>Every so many years, counted from a fixed day, such as an external evaluation.</summary>
    FixedDay,
}

/// <summary>
/// How often a membership is re-evaluated. Written as an ISO 8601 repeating interval: <c>P1Y</c>,
/// <c>R/2020-01-01/P4Y</c>, or <c>council-period</c>.
/// </summary>
/// <param name="Kind">The kind of cycle.</param>
/// <param name="Count">The number of years; 0 for council periods.</param>
/// <param name="Day">The day from which a <see cref="CycleKind.FixedDay"/> is counted; null otherwise.</param>
public sealed record Cycle(CycleKind Kind, int Count, DateOnly? Day)
{
    private const string Periods = "council-period";
    private const int MostYears = 20;

    /// <summary>The default cycle: every year.</summary>
    public static Cycle Usual { get; } = Every(1);

    /// <summary>Once in every council period.</summary>
    public static Cycle OnceACouncilPeriod { get; } = new(CycleKind.CouncilPeriod, 0, null);

    /// <summary>Every so many years from the previous date.</summary>
    public static Cycle Every(int years) => new(CycleKind.Years, years, null);

    /// <summary>Every so many years from a fixed day.</summary>
    public static Cycle From(DateOnly day, int years) => new(CycleKind.FixedDay, years, day);

    /// <summary>
    /// Parses what <see cref="ToString"/> writes; null for anything else, and for less than one or more than twenty
    /// years.
    /// </summary>
    public static Cycle? Parse(string? text) => text?.Split('/') switch
    {
        [Periods] => OnceACouncilPeriod,
        [var years] when Years(years) is { } count => Every(count),
        ["R", var day, var years] when FactForm.Day(day) is { } first && Years(years) is { } count =>
            From(first, count),
        _ => null,
    };

    /// <inheritdoc/>
    public override string ToString() => Kind switch
    {
        CycleKind.CouncilPeriod => Periods,
        CycleKind.FixedDay => string.Create(CultureInfo.InvariantCulture, $"R/{Day:yyyy-MM-dd}/P{Count}Y"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{Count}Y"),
    };

    /// <summary>The first date of a membership without one, after today.</summary>
    public DateOnly First(DateOnly today, CouncilPeriods periods) =>
        Kind == CycleKind.CouncilPeriod
            ? Middles(periods.Of(today), periods).First(day => day > today)
            : Next(today, today, periods);

    /// <summary>The date after one, and after today: missed dates are not made up for.</summary>
    /// <param name="last">The date that came due, or the day of the re-evaluation when it was ahead of time.</param>
    /// <param name="today">The day in Oslo.</param>
    /// <param name="periods">The council periods.</param>
    public DateOnly Next(DateOnly last, DateOnly today, CouncilPeriods periods) => Kind switch
    {
        CycleKind.CouncilPeriod => Middles(periods.After(periods.Of(last)), periods).First(day => day > today),
        CycleKind.FixedDay => Repeat(Day!.Value, 0).First(day => day > today && day > last),
        _ => Repeat(last, 1).First(day => day > today),
    };

    private static int? Years(string text) =>
        text is ['P', .. var digits, 'Y']
            && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            && count is >= 1 and <= MostYears
            ? count
            : null;

    private static IEnumerable<DateOnly> Middles(CouncilPeriod from, CouncilPeriods periods)
    {
        for (var period = from; ; period = periods.After(period)) yield return period.Middle;
    }

    /// <summary>Counted from the first date each time, so that 29 February recurs.</summary>
    private IEnumerable<DateOnly> Repeat(DateOnly first, int times)
    {
        for (; ; times++) yield return first.AddYears(times * Count);
    }
}
