namespace MembershipCases.Domain.Calendar;

/// <summary>The period of one council, from its constituting meeting to the next council's.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day of the next period.</param>
public sealed record CouncilPeriod(DateOnly From, DateOnly To)
{
    /// <summary>The middle of the period.</summary>
    public DateOnly Middle => From.AddYears(2);
}

/// <summary>
/// The council periods: four years from the constituting meeting after each election (2023, 2027, …). Where its day is
/// not known, the last day that the law allows is used, 31 October (kommuneloven § 7-1).
/// </summary>
/// <param name="constituted">The known days of constituting meetings, in any order.</param>
public sealed class CouncilPeriods(IEnumerable<DateOnly> constituted)
{
    private readonly Dictionary<int, DateOnly> known = constituted.ToDictionary(day => day.Year);

    /// <summary>The period that contains a day.</summary>
    public CouncilPeriod Of(DateOnly day)
    {
        var election = day.Year - ((day.Year + 1) % 4);
        return day < Begin(election) ? Elected(election - 4) : Elected(election);
    }

    /// <summary>The period after one.</summary>
    public CouncilPeriod After(CouncilPeriod period) => Of(period.To);

    private CouncilPeriod Elected(int year) => new(Begin(year), Begin(year + 4));

    private DateOnly Begin(int year) => known.TryGetValue(year, out var day) ? day : new DateOnly(year, 10, 31);
}
