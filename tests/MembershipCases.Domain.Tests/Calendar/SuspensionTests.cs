using CsCheck;

namespace MembershipCases.Domain.Tests.Calendar;

public sealed class SuspensionTests
{
    private static readonly Gen<DateOnly> AnyDay =
        Gen.Int[new DateOnly(2020, 1, 1).DayNumber, new DateOnly(2040, 1, 1).DayNumber].Select(DateOnly.FromDayNumber);

    private static readonly Gen<(DateOnly Due, DateOnly Since, DateOnly Until)> Any =
        Gen.Select(AnyDay, Gen.Int[-60, 60], Gen.Int[0, 120])
            .Select((due, before, length) => (due, due.AddDays(before), due.AddDays(before + length)));

    [Fact]
    public void A_deadline_never_comes_nearer() =>
        Gen.Select(Any, Gen.Bool)
            .Sample((any, workingDays) => Suspension.Move(any.Due, any.Since, any.Until, workingDays) >= any.Due);

    [Fact]
    public void As_many_working_days_are_left_as_before() =>
        Any.Where(any => WorkingDays.IsWorkingDay(any.Due) && any.Since < any.Due && any.Until > any.Since)
            .Sample(any =>
            WorkingDays.Between(any.Until,
                Suspension.Move(any.Due, any.Since, any.Until, true)) == WorkingDays.Between(any.Since, any.Due));

    [Fact]
    public void As_many_days_are_left_as_before() =>
        Any.Sample(any =>
            Suspension.Move(any.Due, any.Since, any.Until,
                false).DayNumber - any.Until.DayNumber == any.Due.DayNumber - any.Since.DayNumber);

    [Fact]
    public void What_is_resumed_on_the_same_day_is_as_it_was() =>
        Gen.Select(Any, Gen.Bool)
            .Sample((any, workingDays) => Suspension.Move(any.Due, any.Since, any.Since, workingDays) == any.Due);

    [Fact]
    public void Easter_does_not_count_for_what_is_resumed_before_it() =>
        // Suspended on Monday 16 March with 5 working days left, resumed on Monday 30 March: Easter lies in between.
        Assert.Equal(new DateOnly(2026, 4, 9),
            Suspension.Move(new(2026, 3, 23), new(2026, 3, 16), new(2026, 3, 30), true));
}
