using MembershipCases.Web.Features.Reminders;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Tests.Safety;

/// <summary>What is no record is removed after its time, and nothing else.</summary>
public abstract class RetentionTests(ServiceHost host)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private DateTimeOffset Now => host.Time.GetUtcNow();

    [Fact]
    public async Task Replies_are_kept_for_ninety_days()
    {
        var before = await Replies();
        await host.Read(db =>
        {
            for (var number = 0; number < Retention.Batch + 1; number++) db.Replies.Add(Reply(Now.AddDays(-91)));
            db.Replies.AddRange(Reply(Now.AddDays(-89)), Reply(Now));
            return db.SaveChangesAsync(Cancel);
        });

        Assert.Equal(Retention.Batch + 1, await Swept(SweepReplies.Sweep));
        Assert.Equal(before + 2, await Replies());
        Assert.Equal(0, await Swept(SweepReplies.Sweep));
    }

    [Fact]
    public async Task The_text_of_a_message_goes_a_year_after_it_was_sent_and_the_records_are_whole()
    {
        var (old, young, unsent) = (await Mail(Now.AddDays(-366)), await Mail(Now.AddDays(-364)), await Mail(null));

        Assert.Equal(1, await Swept(RemoveMailTexts.Sweep));
        Assert.Equal(("", "Påminnelse"), await Kept(old));
        Assert.Equal(("Frist i dag", "Påminnelse"), await Kept(young));
        Assert.Equal(("Frist i dag", "Påminnelse"), await Kept(unsent));
        Assert.Equal("{\"messages\":1}", await host.Read(db => db.History.OrderByDescending(entry => entry.Sequence)
            .Where(entry => entry.What == "upkeep.mail-texts-removed").Select(entry => entry.After).FirstAsync(Cancel)));
        Assert.Equal(0, await Swept(RemoveMailTexts.Sweep));
        Assert.Empty((await host.Inspect()).Faults.Told);
    }

    [Fact]
    public async Task A_reminder_goes_a_year_after_it_was_given_if_its_task_is_done()
    {
        var due = await host.Read(db => db.Memberships.Where(known => known.NextReevaluation != null)
            .Select(known => new { known.Id, On = known.NextReevaluation!.Value }).FirstAsync(Cancel));
        var (done, open) = (await Reminder(due.Id, due.On.AddYears(-4), -400), await Reminder(due.Id, due.On, -400));
        var young = await Reminder(due.Id, due.On.AddYears(-8), -300);

        Assert.Equal(1, await Swept(ForgetReminders.Sweep));
        var kept = await host.Read(db => db.Reminders.Select(reminder => reminder.Id).ToListAsync(Cancel));
        Assert.DoesNotContain(done, kept);
        Assert.Contains(open, kept);
        Assert.Contains(young, kept);
    }

    private static KeptReply Reply(DateTimeOffset at) => new()
    {
        CommandId = Guid.CreateVersion7(at), UserId = Guid.Empty, BodyHash = "x", Reply = "{}", At = at,
    };

    private Task<int> Replies() => host.Read(db => db.Replies.CountAsync(Cancel));

    private async Task<int> Swept(Func<IServiceProvider, CancellationToken, Task<int>> sweep)
    {
        await using var scope = host.NewScope();
        return await sweep(scope.ServiceProvider, Cancel);
    }

    private Task<Guid> Mail(DateTimeOffset? sentAt) => host.Read(async db =>
    {
        var id = Guid.CreateVersion7(sentAt ?? Now);
        var mail = new OutgoingMail
        {
            Id = id, UserId = await db.Users.Select(user => user.Id).FirstAsync(Cancel), MessageId = $"{id}@example.org",
            Language = "nb", Subject = "Påminnelse", Text = "Frist i dag", Html = "<p>Frist i dag</p>",
            WrittenAt = sentAt ?? Now.AddDays(-400),
        };
        if (sentAt is { } at) mail.Sent(at);
        db.Outbox.Add(mail);
        await db.SaveRows(Cancel);
        return id;
    });

    private Task<(string Text, string Subject)> Kept(Guid id) => host.Read(async db =>
    {
        var mail = await db.Outbox.SingleAsync(known => known.Id == id, Cancel);
        return (mail.Text, mail.Subject);
    });

    private Task<Guid> Reminder(Guid membershipId, DateOnly anchor, int days) => host.Read(async db =>
    {
        var reminder = new Reminder
        {
            Id = Guid.CreateVersion7(Now.AddDays(days)), Kind = ReminderKind.Reevaluation, SubjectId = membershipId,
            Anchor = anchor, Offset = 0, On = DateOnly.FromDateTime(Now.AddDays(days).UtcDateTime),
        };
        reminder.AddReceiver(new Receiver(await db.Users.Select(user => user.Id).FirstAsync(Cancel), Audience.Doer), isDuty: true);
        db.Reminders.Add(reminder);
        await db.SaveRows(Cancel);
        return reminder.Id;
    });
}

[Collection<SharedOnSqlite>]
public sealed class RetentionOnSqlite(SqliteHost host) : RetentionTests(host);

[Collection<SharedOnPostgres>]
public sealed class RetentionOnPostgres(PostgresHost host) : RetentionTests(host);
