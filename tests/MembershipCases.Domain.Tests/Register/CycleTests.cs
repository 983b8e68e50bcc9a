using CsCheck;

namespace MembershipCases.Domain.Tests.Register;

public sealed class CycleTests
{
    private static readonly CouncilPeriods ByLaw = new([]);

    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2090, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<Cycle> AnyCycle = Gen.OneOf(
        Gen.Int[1, 20].Select(Cycle.Every),
        Gen.Const(Cycle.OnceACouncilPeriod),
        Gen.Select(AnyDay, Gen.Int[1, 20], Cycle.From));

    private static readonly Gen<CouncilPeriods> AnyPeriods =
        Gen.Select(Gen.Int[0, 40], Gen.Int[0, 29]).Array
            .Select(some =>
                new CouncilPeriods(
                    some.DistinctBy(one => one.Item1)
                        .Select(one => new DateOnly(1987 + (4 * one.Item1), 10, 1).AddDays(one.Item2))));

    [Fact]
    public void What_is_written_is_read_again() =>
        AnyCycle.Sample(cycle => Cycle.Parse(cycle.ToString()) == cycle);

    [Theory]
    [InlineData("")]
    [InlineData("P0Y")]
    [InlineData("P21Y")]
    [InlineData("P1M")]
    [InlineData("P+1Y")]
    [InlineData("R/2020-13-01/P1Y")]
    [InlineData("R/P1Y")]
    [InlineData("Council-Period")]
    public void Nothing_else_is_read(string text) => Assert.Null(Cycle.Parse(text));

    [Fact]
    public void The_next_date_lies_ahead_of_today_and_of_the_last_one() =>
        Gen.Select(AnyCycle, AnyDay, AnyDay, AnyPeriods).Sample((cycle, last, today, periods) =>
            cycle.Next(last, today, periods) is var next && next > today && next > last);

    [Fact]
    public void The_first_date_lies_ahead_of_today() =>
        Gen.Select(AnyCycle, AnyDay, AnyPeriods).Sample((cycle, today, periods) => cycle.First(today, periods) > today);

    [Fact]
    public void No_more_than_one_span_lies_between_today_and_the_next_date_of_one_that_came_due() =>
        Gen.Select(Gen.Int[1, 20], AnyDay, Gen.Int[0, 3000]).Sample((years, last, late) =>
            Cycle.Every(years).Next(last, last.AddDays(late), ByLaw) <= last.AddDays(late).AddYears(years).AddDays(1));

    [Fact]
    public void What_is_done_late_does_not_move_the_rhythm() =>
        Gen.Select(Gen.Int[1, 20], AnyDay, Gen.Int[0, 364]).Sample((years, last, late) =>
            Cycle.Every(years).Next(last, last.AddDays(late), ByLaw) == last.AddYears(years));

    [Fact]
    public void A_fixed_day_comes_back_on_its_own_day_and_year() =>
        Gen.Select(AnyDay, Gen.Int[1, 20], AnyDay, AnyDay).Sample((first, years, last, today) =>
            Cycle.From(first, years).Next(last, today, ByLaw) is var next && (next.Year - first.Year) % years == 0
                && next == first.AddYears(next.Year - first.Year));

    [Fact]
    public void Every_council_period_gets_one_date() =>
        Gen.Select(AnyDay, AnyPeriods).Sample((today, periods) =>
        {
            var first = Cycle.OnceACouncilPeriod.First(today, periods);
            var second = Cycle.OnceACouncilPeriod.Next(first, first, periods);
            return periods.After(periods.Of(first)) == periods.Of(second);
        });

    [Fact]
    public void The_29th_of_February_comes_back()
    {
        var leap = new DateOnly(2024, 2, 29);
        Assert.Equal(new DateOnly(2025, 2, 28), Cycle.From(leap, 1).Next(leap, leap, ByLaw));
        Assert.Equal(new DateOnly(2028, 2, 29), Cycle.From(leap, 1).Next(new(2027, 2, 28), new(2027, 6, 1), ByLaw));
    }

    [Fact]
    public void An_evaluation_in_every_fourth_year_is_not_moved_by_when_it_was_looked_at() =>
        Assert.Equal(new DateOnly(2028, 1, 1),
            Cycle.From(new(2020, 1, 1), 4).Next(new(2024, 1, 1), new(2026, 11, 23), ByLaw));
}
