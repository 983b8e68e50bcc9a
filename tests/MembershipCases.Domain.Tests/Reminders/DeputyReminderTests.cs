using CsCheck;

namespace MembershipCases.Domain.Tests.Reminders;

public sealed class DeputyReminderTests
{
    private static readonly DateOnly Day = new(2026, 3, 2);
    private readonly Some some = new();

    [Fact]
    public void A_deputy_is_told_too_and_alone_while_the_principal_is_away()
    {
        var (handler, deputy) = (some.Person(some.Handler), some.Person(some.User("deputy", Role.Archivist, null)));
        Assert.True(
            handler.AppointDeputy(Guid.AllBitsSet, deputy, handler.Assignments[0].Id, Day, Day.AddDays(5), "Ferie.",
                [], handler.On(Day), Day).IsOk);
        var subject = some.Step(Day.AddDays(2), Day);

        Assert.Equal([some.Handler, deputy.Id], Told(subject, Day).Order());
        Assert.True(handler.SetAbsence(Day, Day.AddDays(3), handler.On(Day)).IsOk);
        Assert.Equal([deputy.Id], Told(subject, Day));
        Assert.Equal([some.Handler, deputy.Id], Told(subject, Day.AddDays(3)).Order());
        Assert.Equal([some.Handler], Told(subject, Day.AddDays(5)));
    }

    [Fact]
    public void Whom_it_reaches_on_a_day_is_the_same_whatever_days_were_asked_for_before() =>
        Gen.Int[-40, 400].Array[8].Sample(days =>
        {
            var various = new Some();
            var (handler, deputy) = (various.Person(various.Handler),
                various.Person(various.User("deputy", Role.Archivist, null)));
            DateOnly At(int number) => Day.AddDays(Math.Max(0, days[number]));
            handler.AppointDeputy(Guid.AllBitsSet, deputy, handler.Assignments[0].Id, At(0), At(1), "Ferie.", [],
                handler.On(Day), Day);
            handler.SetAbsence(At(2), At(3), handler.On(Day));
            various.User("later", Role.CaseHandler, various.Climate, Day.AddDays(days[4]), Day.AddDays(days[5]));
            var chief = various.Office("another-chief", OfficeKind.ChiefCommissioner, Day.AddDays(days[6]));
            various.User("another", Role.Commissioner, chief, Day.AddDays(days[7]));
            var subject = various.Step(Day.AddDays(20), Day);
            Audience[] all = [Audience.Doer, Audience.Commissioner, Audience.Head];

            var asked = various.Recipients();
            for (var day = Day.AddDays(-50); day < Day.AddDays(410); day = day.AddDays(1))
                Assert.Equal(various.Recipients().Reached(subject, all, day), asked.Reached(subject, all, day));
        }, iter: 10);

    private IEnumerable<Guid> Told(Subject subject, DateOnly day) =>
        some.Recipients().Reached(subject, [Audience.Doer], day).Select(receiver => receiver.UserId);
}
