using CsCheck;

namespace MembershipCases.Domain.Tests.Calendar;

public sealed class CouncilPeriodsTests
{
    private static readonly CouncilPeriods ByLaw = new([]);

    [Theory]
    [InlineData("2023-10-30", "2019-10-31")]
    [InlineData("2023-10-31", "2023-10-31")]
    [InlineData("2024-01-01", "2023-10-31")]
    [InlineData("2027-10-30", "2023-10-31")]
    [InlineData("2027-12-31", "2027-10-31")]
    public void A_period_begins_after_the_election(string day, string begins) =>
        Assert.Equal(begins, $"{ByLaw.Of(DateOnly.ParseExact(day, "yyyy-MM-dd")).From:yyyy-MM-dd}");

    [Fact]
    public void A_known_meeting_goes_before_the_last_day_of_the_law()
    {
        var known = new CouncilPeriods([new(2023, 10, 12)]);
        Assert.Equal(new CouncilPeriod(new(2023, 10, 12), new(2027, 10, 31)), known.Of(new(2023, 10, 12)));
        Assert.Equal(new DateOnly(2023, 10, 12), known.Of(new(2023, 10, 11)).To);
    }

    [Fact]
    public void Every_day_lies_in_one_period_and_the_next_follows_at_once() =>
        Gen.Int[new DateOnly(1950, 1, 1).DayNumber, new DateOnly(2150, 1, 1).DayNumber].Select(DateOnly.FromDayNumber)
            .Sample(day =>
        {
            var period = ByLaw.Of(day);
            return period.From <= day && day < period.To && ByLaw.After(period).From == period.To
                && period.From.Year % 4 == 3;
        });
}
