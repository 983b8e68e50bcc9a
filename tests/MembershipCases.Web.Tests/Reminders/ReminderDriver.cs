using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Reminders;

/// <summary>Opens cases, moves the clock and sweeps.</summary>
public sealed class ReminderDriver(ServiceHost host)
{
    public CaseDriver Cases { get; } = new(host);

    public DateOnly Today => Cases.Today;

    /// <summary>One reminder to one person.</summary>
    public sealed record Told(
        Guid ReminderId, ReminderKind Kind, Guid SubjectId, DateOnly Anchor, int Offset, DateOnly On, string Subject,
        Audience As, DeliveryState State, OutgoingMail? Mail);

    /// <summary>A withdrawal case whose assessment is due on a day.</summary>
    public async Task<Guid> OpenCaseDue(
        DateOnly due, string membership = "Global Climate Forum", string who = CaseDriver.Handler)
    {
        var about = await Cases.MembershipNamed(membership);
        await Cases.Open(who, new { kind = "withdraw", membershipId = about.Id, decidingBody = "council" });
        await Db(db => db.Steps.Where(step => step.CaseId == Cases.CaseId && step.ClosedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(step => step.DueOn, due)));
        return Cases.CaseId;
    }

    public Task<int> Sweep() =>
        SendReminders.Sweep(host.NewScope().ServiceProvider, TestContext.Current.CancellationToken);

    /// <summary>Lets the days up to this one pass without a sweep.</summary>
    public void MoveTo(DateOnly day) => host.Time.Advance(TimeSpan.FromDays(day.DayNumber - Today.DayNumber));

    /// <summary>Sweeps at the hour on every day up to this one.</summary>
    public async Task SweepUntil(DateOnly day)
    {
        while (Today < day)
        {
            host.Time.Advance(TimeSpan.FromDays(1));
            await Sweep();
        }
    }

    public Task<List<Told>> All() => Db(async db =>
    {
        var rows = await (
            from receiver in db.ReminderReceivers.AsNoTracking()
            join reminder in db.Reminders.AsNoTracking() on receiver.ReminderId equals reminder.Id
            join user in db.Users.AsNoTracking() on receiver.UserId equals user.Id
            join mail in db.Outbox.AsNoTracking() on receiver.MailId equals mail.Id into mails
            from mail in mails.DefaultIfEmpty()
            orderby reminder.Id
            select new { receiver, reminder, user.Subject, mail }).ToListAsync();
        return rows.ConvertAll(
            row => new Told(row.reminder.Id, row.reminder.Kind, row.reminder.SubjectId, row.reminder.Anchor,
                row.reminder.Offset, row.reminder.On, row.Subject, row.receiver.As, row.receiver.State, row.mail));
    });

    public async Task<List<Told>> Of(Guid caseId)
    {
        var steps = await Db(db => db.Steps.Where(step => step.CaseId == caseId).Select(step => step.Id).ToListAsync());
        return (await All()).FindAll(told => steps.Contains(told.SubjectId));
    }

    public Task<int> Choose(string subject, Cadence cadence, string? address = "someone@example.org") => Db(async db =>
    {
        var user = await db.Users.SingleAsync(person => person.Subject == subject);
        ChooseReminders(user, cadence, address);
        return await db.SaveRows();
    });

    /// <summary>Chooses, and confirms the address.</summary>
    public static void ChooseReminders(User user, Cadence cadence, string? address)
    {
        var (key, now) = (SecretKey.New(), TimeProvider.System.GetUtcNow());
        Assert.True(user.ChooseReminders(cadence, address, key, now).IsOk);
        if (user.OfferedAddress is not null) Assert.True(user.ConfirmMailAddress(key, now).IsOk);
    }

    public Task<T> Db<T>(Func<MembershipDb, Task<T>> work) => host.Read(work);
}
