using CsCheck;

namespace MembershipCases.Domain.Tests.Reminders;

public sealed class DigestTests
{
    private static readonly DateOnly Monday = new(2027, 3, 8);

    private readonly Some some = new();

    private PendingItem Duty => new(some.Step(Monday.AddDays(60), Monday.AddDays(-60)), [Audience.Doer], true, Monday);

    private PendingItem Other => Duty with { IsDuty = false };

    [Fact]
    public void A_day_has_one_message_whatever_came() =>
        Assert.Single(Of(Cadence.Daily, Monday, Duty, Other, Other).Messages);

    [Fact]
    public void Whoever_wants_it_at_once_gets_a_message_for_each() =>
        Assert.Equal(3, Of(Cadence.AtOnce, Monday, Duty, Other, Other).Messages.Count);

    [Fact]
    public void Whoever_wants_none_gets_duties_all_the_same()
    {
        var (duty, other) = (Duty, Other);
        var post = Of(Cadence.DutiesOnly, Monday, duty, other);

        Assert.Equal([duty], Assert.Single(post.Messages));
        Assert.Equal([other], post.Muted);
    }

    [Fact]
    public void A_week_has_one_message_on_its_first_working_day()
    {
        var easterMonday = new DateOnly(2027, 3, 29);
        var tuesdays = Other with { Since = Monday.AddDays(1) };

        Assert.Equal(Monday, Digest.WeeklyDay(Monday.AddDays(6)));
        Assert.Equal(easterMonday.AddDays(1), Digest.WeeklyDay(easterMonday));
        Assert.Single(Of(Cadence.Weekly, Monday, Other).Messages);
        Assert.Empty(Of(Cadence.Weekly, Monday.AddDays(1), tuesdays).Messages);
        Assert.Single(Of(Cadence.Weekly, Monday.AddDays(7), tuesdays).Messages);
        Assert.Single(Of(Cadence.Weekly, Monday.AddDays(9), tuesdays).Messages);
    }

    [Fact]
    public void A_duty_that_cannot_wait_for_the_week_goes_at_once()
    {
        var soon = Duty with { Since = Monday.AddDays(1), Subject = some.Step(Monday.AddDays(6), Monday.AddDays(-60)) };

        Assert.Single(Of(Cadence.Weekly, Monday.AddDays(1), soon).Messages);
        Assert.Empty(
            Of(Cadence.Weekly, Monday.AddDays(1),
                soon with { Subject = some.Step(Monday.AddDays(7), Monday.AddDays(-60)) }).Messages);
        Assert.Empty(Of(Cadence.Weekly, Monday.AddDays(1), soon with { IsDuty = false }).Messages);
    }

    [Fact]
    public void What_was_done_before_the_message_went_is_not_told()
    {
        var done = Other with { Subject = Other.Subject with { Until = Monday.AddDays(-1) } };

        Assert.Equal([done], Of(Cadence.Daily, Monday, done).Discarded);
    }

    [Fact]
    public void What_is_no_longer_theirs_is_not_told() =>
        Assert.Single(
            Digest.Of(some.TheMayor, Cadence.Daily, Monday, [Duty], item => item, some.Recipients()).Discarded);

    [Fact]
    public void No_duty_is_told_after_its_date_because_of_a_setting() =>
        Gen.Select(Gen.Enum<Cadence>(), Gen.Int[0, 400], Gen.Int[0, 30]).Sample(t =>
        {
            var since = Monday.AddDays(t.Item2);
            var duty = Duty with { Since = since, Subject = some.Step(since.AddDays(t.Item3), Monday) };
            var told = Enumerable.Range(0, 40).Select(since.AddDays)
                .First(day => Of(t.Item1, day, duty).Messages.Count > 0);
            Assert.InRange(told, since, duty.Subject.Anchor);
        }, iter: 300);

    private Dispatch<PendingItem> Of(Cadence cadence, DateOnly day, params PendingItem[] waiting) =>
        Digest.Of(some.Handler, cadence, day, waiting, item => item, some.Recipients());
}
