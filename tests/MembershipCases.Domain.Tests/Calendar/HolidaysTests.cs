using CsCheck;

namespace MembershipCases.Domain.Tests.Calendar;

public sealed class HolidaysTests
{
    [Theory]
    [InlineData("1818-03-22")] // the earliest that can be
    [InlineData("1943-04-25")] // the latest that can be
    [InlineData("1954-04-18")] // where the simplest form of Gauss's rule is a week late
    [InlineData("1981-04-19")] // likewise
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    public void Easter_falls_where_the_almanac_says(string date)
    {
        var easter = DateOnly.ParseExact(date, "yyyy-MM-dd");
        Assert.Equal(easter, Holidays.EasterSunday(easter.Year));
    }

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April() =>
        Gen.Int[1583, 4000].Sample(year =>
        {
            var easter = Holidays.EasterSunday(year);
            return easter.DayOfWeek == DayOfWeek.Sunday
                && easter >= new DateOnly(year, 3, 22)
                && easter <= new DateOnly(year, 4, 25);
        });

    [Fact]
    public void The_holidays_of_2026() =>
        Assert.Equal(
            [
                (new(2026, 1, 1), Holiday.NewYearsDay),
                (new(2026, 4, 2), Holiday.MaundyThursday),
                (new(2026, 4, 3), Holiday.GoodFriday),
                (new(2026, 4, 5), Holiday.EasterSunday),
                (new(2026, 4, 6), Holiday.EasterMonday),
                (new(2026, 5, 1), Holiday.LabourDay),
                (new(2026, 5, 14), Holiday.AscensionDay),
                (new(2026, 5, 17), Holiday.ConstitutionDay),
                (new(2026, 5, 24), Holiday.WhitSunday),
                (new(2026, 5, 25), Holiday.WhitMonday),
                (new(2026, 12, 25), Holiday.ChristmasDay),
                (new(2026, 12, 26), Holiday.BoxingDay),
            ],
            Holidays.Of(2026));

    [Fact]
    public void Two_holidays_on_one_day_are_both_named()
    {
        Assert.Equal([Holiday.ConstitutionDay, Holiday.WhitMonday], Holidays.On(new(2027, 5, 17)));
        Assert.Equal([Holiday.LabourDay, Holiday.AscensionDay], Holidays.On(new(2008, 5, 1)));
    }

    [Fact]
    public void An_ordinary_day_is_no_holiday()
    {
        Assert.Empty(Holidays.On(new(2026, 3, 2)));
        Assert.Empty(Holidays.On(new(2026, 12, 24)));
    }
}
