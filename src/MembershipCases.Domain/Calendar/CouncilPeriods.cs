namespace MembershipCases.Domain.Calendar;

/// <summary>The time in which one council sits: from its constituting meeting to the next one's.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day of the next.</param>
public sealed record CouncilPeriod(DateOnly From, DateOnly To)
{
    /// <summary>Halfway: late enough to know the matter, early enough for the same council to act on it.</summary>
    public DateOnly Middle => From.AddYears(2);
}

/// <summary>
/// The council's periods: four years from the constituting meeting after each election (2023, 2027, …). A meeting whose
/// day is not known is taken to be held on the last day that the law allows, 31 October (kommuneloven § 7-1).
/// </summary>
/// <param name="constituted">The days of the constituting meetings that are known, in any order.</param>
public sealed class CouncilPeriods(IEnumerable<DateOnly> constituted)
{
    private readonly Dictionary<int, DateOnly> known = constituted.ToDictionary(day => day.Year);

    /// <summary>The period that a day lies in.</summary>
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
