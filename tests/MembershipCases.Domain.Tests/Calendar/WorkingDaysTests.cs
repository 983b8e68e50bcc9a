using CsCheck;

namespace MembershipCases.Domain.Tests.Calendar;

public sealed class WorkingDaysTests
{
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2090, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

    [Fact]
    public void Counting_undoes_adding_in_both_directions() =>
        Gen.Select(AnyDay, Gen.Int[-300, 300]).Sample((from, days) =>
            WorkingDays.Between(from, WorkingDays.Add(from, days)) == days);

    [Fact]
    public void Adding_in_two_goes_is_adding_at_once() =>
        Gen.Select(AnyDay, Gen.Int[0, 100], Gen.Int[0, 100]).Sample((from, first, then) =>
            WorkingDays.Add(WorkingDays.Add(from, first), then) == WorkingDays.Add(from, first + then));

    [Fact]
    public void What_adding_gives_is_a_working_day() =>
        Gen.Select(AnyDay, Gen.Int[1, 50])
            .Sample((from, days) => WorkingDays.IsWorkingDay(WorkingDays.Add(from, days)));

    [Fact]
    public void Counting_looks_at_every_day_once() =>
        Gen.Select(AnyDay, Gen.Int[0, 400]).Sample((from, days) =>
            WorkingDays.Between(from, from.AddDays(days))
                == Enumerable.Range(1, days).Count(day => WorkingDays.IsWorkingDay(from.AddDays(day))));

    [Theory]
    [InlineData("2026-04-01", true)]  // the Wednesday before Easter
    [InlineData("2026-04-02", false)] // skjærtorsdag
    [InlineData("2026-04-04", false)] // Saturday
    [InlineData("2026-04-06", false)] // andre påskedag
    [InlineData("2026-04-07", true)]
    [InlineData("2026-12-24", true)]  // half a day by agreement, a working day by law
    public void A_working_day_is_a_weekday_that_is_no_holiday(string day, bool expected) =>
        Assert.Equal(expected, WorkingDays.IsWorkingDay(DateOnly.ParseExact(day, "yyyy-MM-dd")));

    [Fact]
    public void The_261_weekdays_of_2026_without_its_8_holidays_on_weekdays() =>
        Assert.Equal(261 - 8, WorkingDays.Between(new(2025, 12, 31), new(2026, 12, 31)));

    [Fact]
    public void Nothing_added_stays_on_the_day() =>
        Assert.Equal(new(2026, 4, 4), WorkingDays.Add(new(2026, 4, 4), 0));
}
