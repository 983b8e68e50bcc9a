using System.Collections.Concurrent;

namespace MembershipCases.Domain.Calendar;

/// <summary>
/// A public holiday in Norway: those of lov om helligdager og helligdagsfred (1995) § 2 that are not every Sunday,
/// and those of lov om 1. og 17. mai som høgtidsdagar (1947).
/// </summary>
public enum Holiday
{
    /// <summary>1 January.</summary>
    NewYearsDay,

    /// <summary>Skjærtorsdag, three days before Easter Sunday.</summary>
    MaundyThursday,

    /// <summary>Langfredag, two days before Easter Sunday.</summary>
    GoodFriday,

    /// <summary>Første påskedag.</summary>
    EasterSunday,

    /// <summary>Andre påskedag.</summary>
    EasterMonday,

    /// <summary>1 May.</summary>
    LabourDay,

    /// <summary>17 May.</summary>
    ConstitutionDay,

    /// <summary>Kristi himmelfartsdag, 39 days after Easter Sunday.</summary>
    AscensionDay,

    /// <summary>Første pinsedag, 49 days after Easter Sunday.</summary>
    WhitSunday,

    /// <summary>Andre pinsedag, 50 days after Easter Sunday.</summary>
    WhitMonday,

    /// <summary>25 December.</summary>
    ChristmasDay,

    /// <summary>26 December, andre juledag.</summary>
    BoxingDay,
}

/// <summary>Computes the public holidays of any year.</summary>
public static class Holidays
{
    private static readonly ConcurrentDictionary<int, (DateOnly Day, Holiday Holiday)[]> Computed = new();

    /// <summary>All holidays of a year by date; two on the same day are both included.</summary>
    public static IReadOnlyList<(DateOnly Day, Holiday Holiday)> Of(int year) => Computed.GetOrAdd(year, Compute);

    private static (DateOnly Day, Holiday Holiday)[] Compute(int year)
    {
        var easter = EasterSunday(year);
        List<(DateOnly Day, Holiday Holiday)> days =
        [
            (new(year, 1, 1), Holiday.NewYearsDay),
            (easter.AddDays(-3), Holiday.MaundyThursday),
            (easter.AddDays(-2), Holiday.GoodFriday),
            (easter, Holiday.EasterSunday),
            (easter.AddDays(1), Holiday.EasterMonday),
            (new(year, 5, 1), Holiday.LabourDay),
            (new(year, 5, 17), Holiday.ConstitutionDay),
            (easter.AddDays(39), Holiday.AscensionDay),
            (easter.AddDays(49), Holiday.WhitSunday),
            (easter.AddDays(50), Holiday.WhitMonday),
            (new(year, 12, 25), Holiday.ChristmasDay),
            (new(year, 12, 26), Holiday.BoxingDay),
        ];
        return [.. days.OrderBy(day => day.Day)];
    }

    /// <summary>The holidays on a day: usually none, occasionally two (17 May 2027 is also Whit Monday).</summary>
    public static IReadOnlyList<Holiday> On(DateOnly day) =>
        [.. Of(day.Year).Where(holiday => holiday.Day == day).Select(holiday => holiday.Holiday)];

    /// <summary>Whether the day is a holiday.</summary>
    public static bool Include(DateOnly day) => Array.Exists(Computed.GetOrAdd(day.Year, Compute), one => one.Day == day);

    /// <summary>
    /// Easter Sunday of the Gregorian calendar, by the anonymous computus that Meeus gives (Astronomical Algorithms,
    /// ch. 8).
    /// </summary>
    public static DateOnly EasterSunday(int year)
    {
        var (century, yearOfCentury) = Math.DivRem(year, 100);
        var golden = year % 19;
        var moonShift = (century - ((century + 8) / 25) + 1) / 3;
        var epact = ((19 * golden) + century - (century / 4) - moonShift + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (yearOfCentury / 4)) - epact - (yearOfCentury % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var (month, day) = Math.DivRem(epact + weekday - (7 * late) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }
}
