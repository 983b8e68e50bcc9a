using CsCheck;

namespace MembershipCases.Domain.Tests.Reminders;

public sealed class SimulationTests
{
    private static readonly DateOnly Begin = new(2027, 1, 4);

    [Fact]
    public void Every_reminder_is_told_once_or_is_of_no_more_use() =>
        Gen.Select(Gen.Int[-30, 300].Array[1, 8], Gen.Enum<Cadence>(), Gen.Int[30, 200]).Sample(t =>
        {
            var some = new Some();
            var subjects = t.Item1
                .Select((due,
                    at) => some.Step(Begin.AddDays(due),
                        Begin.AddDays(-60)) with { Until = at % 2 == 0 ? null : Begin.AddDays(t.Item3) }).ToList();
            var simulated = new Simulation(Some.Ladders, some.Recipients(), _ => t.Item2).Run(Begin, Begin.AddDays(370),
                subjects, _ => null, []);

            var told = simulated.Messages
                .SelectMany(message => message.Reminders.Select(item => (item.Notice, message.UserId))).ToList();
            Assert.Equal(told.Count, told.Distinct().Count());
            Assert.All(simulated.Messages,
                message => Assert.All(message.Reminders, item => Assert.False(message.On > item.Notice.Subject.Until)));
            var due = simulated.Notices.Where(notice => notice.On < Begin.AddDays(360))
                .SelectMany(notice => notice.Receivers, (notice, receiver) => (notice, receiver));
            Assert.All(due, pair => Assert.True(
                told.Contains((pair.notice, pair.receiver.UserId)) || pair.notice.Subject.Until is not null
                    || t.Item2 == Cadence.DutiesOnly));
            if (t.Item2 != Cadence.AtOnce)
                Assert.Equal(simulated.Messages.Count,
                    simulated.Messages.DistinctBy(message => (message.UserId, message.On)).Count());
        }, iter: 20);

    [Fact]
    public void What_waited_when_it_began_goes_with_the_first_message()
    {
        var some = new Some();
        var notice = some.Notices().On(Begin.AddDays(-2), some.Step(Begin.AddDays(20), Begin.AddDays(-30)), null)!;
        var simulated = new Simulation(Some.Ladders, some.Recipients(), _ => Cadence.Weekly).Run(Begin, Begin,
            [notice.Subject], _ => notice.Occurrence.Offset, [notice]);

        Assert.Equal(notice, Assert.Single(Assert.Single(simulated.Messages).Reminders).Notice);
    }
}
