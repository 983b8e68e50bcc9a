namespace MembershipCases.Domain.Tests.Calendar;

public sealed class DeadlineTests
{
    [Fact]
    public void Twenty_working_days_over_Easter_say_which_holidays_were_left_out()
    {
        var deadline = new Deadline(new(2026, 3, 16), new Span(20, WorkingDays: true));

        Assert.Equal(new(2026, 4, 16), deadline.Due);
        Assert.Equal(
            [Holiday.MaundyThursday, Holiday.GoodFriday, Holiday.EasterMonday],
            deadline.HolidaysLeftOut().Select(left => left.Holiday));
    }

    [Fact]
    public void Working_days_count_over_New_Year()
    {
        var deadline = new Deadline(new(2026, 12, 23), new Span(5, WorkingDays: true));

        Assert.Equal(new(2026, 12, 31), deadline.Due);
        Assert.Equal([Holiday.ChristmasDay], deadline.HolidaysLeftOut().Select(left => left.Holiday));
        Assert.Equal(new(2027, 1, 4), new Deadline(new(2026, 12, 23), new Span(6, WorkingDays: true)).Due);
    }

    [Fact]
    public void Calendar_days_are_not_moved_by_a_holiday()
    {
        var legalityReview = new Deadline(new(2026, 4, 24), new Span(21, WorkingDays: false));

        Assert.Equal(new(2026, 5, 15), legalityReview.Due);
        Assert.Equal(new(2026, 5, 17), new Deadline(new(2026, 4, 26), new Span(21, WorkingDays: false)).Due);
        Assert.Empty(legalityReview.HolidaysLeftOut());
    }

    [Fact]
    public void The_last_day_is_in_time()
    {
        var deadline = new Deadline(new(2026, 3, 2), new Span(5, WorkingDays: true));

        Assert.False(deadline.IsOverdue(new(2026, 3, 9)));
        Assert.True(deadline.IsOverdue(new(2026, 3, 10)));
    }
}
