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

    private IEnumerable<Guid> Told(Subject subject, DateOnly day) =>
        some.Recipients().Reached(subject, [Audience.Doer], day).Select(receiver => receiver.UserId);
}
