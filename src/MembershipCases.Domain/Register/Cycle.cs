using System.Globalization;

namespace MembershipCases.Domain.Register;

/// <summary>What sort of cycle a membership is re-evaluated in.</summary>
public enum CycleKind
{
    /// <summary>Every so many years, counted from the date before.</summary>
    Years,

    /// <summary>Halfway through every council period.</summary>
    CouncilPeriod,

    /// <summary>
    /// Every so many years, counted from one day for ever, such as an evaluation that somebody else holds.
    /// </summary>
    FixedDay,
}

/// <summary>
/// How often a membership is re-evaluated. Written as a repeating interval of ISO 8601: <c>P1Y</c>,
/// <c>R/2020-01-01/P4Y</c>, or <c>council-period</c>.
/// </summary>
/// <param name="Kind">What sort it is.</param>
/// <param name="Count">How many years; 0 for council periods.</param>
/// <param name="Day">The day that a <see cref="CycleKind.FixedDay"/> is counted from; null otherwise.</param>
public sealed record Cycle(CycleKind Kind, int Count, DateOnly? Day)
{
    private const string Periods = "council-period";
    private const int MostYears = 20;

    /// <summary>The cycle of a membership for which none was chosen: every year.</summary>
    public static Cycle Usual { get; } = Every(1);

    /// <summary>Once a council period.</summary>
    public static Cycle OnceACouncilPeriod { get; } = new(CycleKind.CouncilPeriod, 0, null);

    /// <summary>Every so many years from the date before.</summary>
    public static Cycle Every(int years) => new(CycleKind.Years, years, null);

    /// <summary>Every so many years from one day.</summary>
    public static Cycle From(DateOnly day, int years) => new(CycleKind.FixedDay, years, day);

    /// <summary>
    /// Reads what <see cref="ToString"/> writes; null for anything else, and for less than one or more than twenty
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

    /// <summary>The first date for a membership that has had none, after today.</summary>
    public DateOnly First(DateOnly today, CouncilPeriods periods) =>
        Kind == CycleKind.CouncilPeriod
            ? Middles(periods.Of(today), periods).First(day => day > today)
            : Next(today, today, periods);

    /// <summary>The date after one, and after today: what was missed while nobody looked is not made up for.</summary>
    /// <param name="last">The date that came due, or the day it was done when that was ahead of time.</param>
    /// <param name="today">The day in Oslo.</param>
    /// <param name="periods">The council's periods.</param>
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

    /// <summary>Counted from the first each time, so that 29 February comes back.</summary>
    private IEnumerable<DateOnly> Repeat(DateOnly first, int times)
    {
        for (; ; times++) yield return first.AddYears(times * Count);
    }
}
