using CsCheck;

namespace MembershipCases.Domain.Tests.Reminders;

public sealed class NoticesTests
{
    private static readonly DateOnly Due = new(2027, 3, 12);
    private static readonly DateOnly Opened = new(2027, 1, 4);

    private readonly Some some = new();

    [Fact]
    public void A_step_climbs_from_the_case_handler_by_the_commissioner_to_the_chief_commissioner()
    {
        var notices = some.Year(some.Step(Due, Opened), Opened);

        Assert.Equal([-30, -14, -7, -1, 0, 7, 14, 21, 28], notices.Take(9).Select(notice => notice.Occurrence.Offset));
        Assert.All(notices.Take(5),
            notice => Assert.Equal([new Receiver(some.Handler, Audience.Doer)], notice.Receivers));
        Assert.Equal([some.Handler, some.Commissioner], notices[5].Receivers.Select(receiver => receiver.UserId));
        Assert.Equal([some.Handler, some.Commissioner, some.ChiefCommissioner],
            notices[7].Receivers.Select(receiver => receiver.UserId));
        Assert.True(notices.Count > 40, "What is late is told every week until it is done.");
    }

    [Fact]
    public void What_lies_with_the_council_climbs_to_the_mayor()
    {
        var step = some.Step(Due, Opened) with { Doers = [new Authority(Role.CouncilSecretariat, null)],
            IsCouncils = true };
        var late = some.Year(step, Due.AddDays(20))[1];

        Assert.Equal([some.Commissioner, some.TheMayor, some.Secretariat],
            late.Receivers.Select(receiver => receiver.UserId));
    }

    [Fact]
    public void What_the_mayor_answers_for_climbs_to_nobody_above() =>
        Assert.DoesNotContain(some.ChiefCommissioner,
            some.Year(some.Step(Due, Opened) with { Doers = [], Offices = [some.Mayor] }, Opened)
                .SelectMany(notice => notice.Receivers).Select(r => r.UserId));

    [Fact]
    public void It_stops_when_the_step_is_done()
    {
        var done = some.Step(Due, Opened) with { Until = Due.AddDays(8) };

        Assert.Equal(7, some.Year(done, Opened)[^1].Occurrence.Offset);
    }

    [Fact]
    public void What_the_ladder_would_have_said_before_the_step_opened_is_not_said() =>
        Assert.Equal([-7, -1],
            some.Year(some.Step(Due, Due.AddDays(-10)), Due.AddDays(-10)).Take(2)
                .Select(notice => notice.Occurrence.Offset));

    [Fact]
    public void Whoever_holds_the_role_on_the_day_is_told()
    {
        var deputy = some.User("deputy", Role.CaseHandler, some.Climate, from: Due.AddDays(-7), to: Due);
        var told = some.Year(some.Step(Due, Opened), Opened)
            .Where(notice => notice.Receivers.Any(receiver => receiver.UserId == deputy));

        Assert.Equal([-7, -1], told.Select(notice => notice.Occurrence.Offset));
    }

    [Fact]
    public void Nobody_is_told_of_what_they_may_not_see()
    {
        var notices = new Notices(Some.Ladders, some.Recipients((actor, _) => actor.UserId != some.Commissioner));

        Assert.Equal([some.Handler],
            notices.On(Due.AddDays(7), some.Step(Due, Opened), null)!.Receivers.Select(receiver => receiver.UserId));
    }

    [Fact]
    public void Where_the_role_is_vacant_the_administrators_are_told() =>
        Assert.Equal([new Receiver(some.Administrator, Audience.StandIn)],
            some.Notices()
                .On(Due, some.Step(Due, Opened) with { Doers = [new Authority(Role.CaseHandler, some.Culture)] },
                    null)!.Receivers);

    [Fact]
    public void Somebody_who_is_reached_twice_is_told_once()
    {
        var both = some.User("both", Role.CaseHandler, some.Climate);
        var notice = some.Notices()
            .On(Due.AddDays(7),
                some.Step(Due,
                    Opened) with { Doers = [new(Role.CaseHandler, some.Climate), new(Role.CaseHandler, null)] }, null);

        Assert.Single(notice!.Receivers, receiver => receiver.UserId == both);
    }

    [Fact]
    public void A_mandate_without_a_deadline_is_never_forgotten()
    {
        var mandate = some.Step(Opened, Opened) with { Kind = ReminderKind.MandateWithoutDeadline };
        var gaps = some.Notices().Between(Opened, Opened.AddYears(5), [mandate], _ => null)
            .Select(notice => notice.On.DayNumber).Prepend(Opened.DayNumber).ToList();

        Assert.All(gaps.Zip(gaps.Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 80, 100));
        Assert.True(gaps.Count > 20);
    }

    [Fact]
    public void A_date_that_is_moved_begins_its_ladder_anew()
    {
        var moved = some.Step(Due.AddDays(60), Opened);

        Assert.Equal(-30, some.Notices().On(Due.AddDays(30), moved, null)!.Occurrence.Offset);
    }

    [Fact]
    public void After_days_without_a_sweep_only_the_latest_is_said() =>
        Gen.Select(Gen.Int[0, 400], Gen.Int[1, 60].Array[1, 12], Gen.Enum<ReminderKind>()).Sample(t =>
        {
            var (due, pauses, kind) = t;
            var subject = some.Step(Opened.AddDays(due), Opened) with { Kind = kind };
            int? said = null;
            var day = Opened;
            foreach (var pause in pauses)
            {
                day = day.AddDays(pause);
                var notice = some.Notices().On(day, subject, said);
                said = notice?.Occurrence.Offset ?? said;
                var daily = some.Notices().Between(Opened, day, [subject], _ => null).LastOrDefault();
                Assert.Equal(daily?.Occurrence.Offset, said);
                Assert.Null(some.Notices().On(day, subject, said));
            }
        }, iter: 30);

    [Fact]
    public void Nothing_is_said_twice_nor_outside_the_life_of_a_thing() =>
        Gen.Select(Gen.Int[-200, 400], Gen.Int[0, 300], Gen.Int[0, 300], Gen.Enum<ReminderKind>()).Sample(t =>
        {
            var since = Opened.AddDays(t.Item2);
            var subject = some.Step(Opened.AddDays(t.Item1), since) with { Kind = t.Item4,
                Until = since.AddDays(t.Item3) };
            var notices = some.Year(subject, Opened);
            Assert.Equal(notices.Select(notice => notice.Occurrence.Offset).Distinct().Order(),
                notices.Select(notice => notice.Occurrence.Offset));
            Assert.All(notices, notice => Assert.InRange(notice.On, since.AddDays(1), subject.Until!.Value));
        }, iter: 100);
}
