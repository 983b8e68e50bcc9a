using CsCheck;

namespace MembershipCases.Domain.Tests.Reminders;

public sealed class LadderTests
{
    private static readonly Ladder Ladder = Some.Ladders.Versions[0];
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 3000].Select(
        days => new DateOnly(2025, 1, 1).AddDays(days));

    [Theory]
    [InlineData("2027-03-12", -30, "2027-02-10")]
    [InlineData("2027-03-12", -7, "2027-03-05")]
    [InlineData("2027-03-12", 7, "2027-03-19")]
    [InlineData("2027-03-15", -1, "2027-03-12")] // A Sunday: the Friday before, while there is still time.
    [InlineData("2027-05-17", 0, "2027-05-14")] // 17 May and Whit Monday: the last working day before.
    [InlineData("2027-03-18", 7, "2027-03-30")] // Maundy Thursday: after Easter.
    public void A_rung_is_sent_on_a_working_day_before_the_date_early_and_after_it_late(
        string due, int offset, string sent) =>
        Assert.Equal(Day(sent), Ladder.SentOn(Day(due), offset));

    [Fact]
    public void Rungs_of_one_day_are_one_coming_that_reaches_all_of_theirs()
    {
        var occurrence = Ladder.LatestBy(new DateOnly(2027, 4, 2), ReminderKind.Step, new DateOnly(2027, 3, 12));

        Assert.Equal(21, occurrence!.Offset);
        Assert.Equal([Audience.Doer, Audience.Commissioner, Audience.Head], occurrence.To);
    }

    [Fact]
    public void The_latest_coming_is_the_one_that_trying_every_day_finds() =>
        Gen.Select(Days, Days, Gen.Enum<ReminderKind>()).Sample(t =>
        {
            var (day, anchor, kind) = t;
            var tried = Enumerable.Range(-400, 4000).Cast<int?>()
                .LastOrDefault(
                    offset => Ladder.Steps[kind].Any(rung => rung.Hits(offset!.Value))
                        && Ladder.SentOn(anchor, offset!.Value) <= day);
            Assert.Equal(tried, Ladder.LatestBy(day, kind, anchor)?.Offset);
        }, iter: 100);

    [Fact]
    public void Nothing_is_sent_on_a_day_off() =>
        Gen.Select(Days, Gen.Int[-400, 400])
            .Sample(t => Assert.True(WorkingDays.IsWorkingDay(Ladder.SentOn(t.Item1, t.Item2))));

    [Fact]
    public void A_version_holds_from_its_day_on()
    {
        var ladders = new Ladders([Ladder, Ladder with { Version = 2, From = new DateOnly(2027, 1, 1) }]);

        Assert.Equal(1, ladders.On(new DateOnly(2026, 12, 31)).Version);
        Assert.Equal(2, ladders.On(new DateOnly(2027, 1, 1)).Version);
        Assert.Equal(2, new Ladders([ladders.Versions[1]]).On(Some.Begin).Version);
    }

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
