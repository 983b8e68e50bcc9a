using MembershipCases.Web.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// The scheduled job that records due reminders and writes the messages in one transaction. Each ladder occurrence is
/// sent once, whichever server runs it and however often: a unique constraint refuses a second row.
/// </summary>
public sealed class SendReminders(
    MembershipDb db, DueItems dueItems, Ladders ladders, ReminderMail mail, ReminderSettings settings, CurrentUser user)
{
    /// <summary>
    /// Runs once in its own scope; returns the number of new reminders, or 0 when another server was faster.
    /// </summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<SendReminders>(scope.ServiceProvider).Run(cancellationToken);
    }

    /// <summary>Runs once. Before the configured time of day it does nothing.</summary>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        if (user.Now.OsloTimeOfDay() < settings.At) return 0;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var due = await WriteDue(cancellationToken);
            await HistoryWriter.Save(db, Actor.Service, user.Now, null, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return due;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException
            || db.UniqueViolation(fault) == ReminderConstraints.Once)
        {
            return 0;
        }
    }

    private async Task<int> WriteDue(CancellationToken cancellationToken)
    {
        var run = await DueRun.Read(db, dueItems, user.Today.AddDays(ladders.Reach), cancellationToken);
        var notices = new Notices(ladders, run.Recipients);
        var due = run.DueItems
            .Select(dueItem => (Notice: notices.On(user.Today, dueItem.Subject, run.LastOffset(dueItem.Subject)),
                dueItem.Summary))
            .Where(found => found.Notice is not null)
            .ToList();
        var pending = run.Pending.Concat(due.SelectMany(found => AddPending(found.Notice!, found.Summary)))
            .ToLookup(reminder => reminder.Receiver.UserId);
        foreach (var person in run.People) WriteMail(person, pending[person.Id], run);
        return due.Count;
    }

    private List<PendingReminder> AddPending(Notice notice, ReminderSummary summary)
    {
        var reminder = new Reminder
        {
            Id = user.NewId(),
            Kind = notice.Subject.Kind,
            SubjectId = notice.Subject.Id,
            Anchor = notice.Subject.Anchor,
            Offset = notice.Occurrence.Offset,
            On = notice.On,
            LadderVersion = notice.LadderVersion,
            Summary = summary,
        };
        db.Reminders.Add(reminder);
        return [.. notice.Receivers.Select(
            receiver => new PendingReminder(reminder,
                reminder.AddReceiver(receiver, notice.Subject.IsDutyAs(receiver.As)), notice.Subject))];
    }

    private void WriteMail(User person, IEnumerable<PendingReminder> pending, DueRun run)
    {
        var dispatch = Digest.Of(person.Id, person.Reminders, user.Today, pending, reminder => reminder.Item(ladders),
            run.Recipients);
        foreach (var reminder in dispatch.Muted) reminder.Receiver.Mark(DeliveryState.Muted);
        foreach (var reminder in dispatch.Discarded) reminder.Receiver.Mark(DeliveryState.Overtaken);
        foreach (var message in dispatch.Messages)
        {
            var written = mail.Write(person, message, run.Name);
            db.Outbox.Add(written);
            foreach (var reminder in message) reminder.Receiver.MarkMailed(written);
        }
    }
}
