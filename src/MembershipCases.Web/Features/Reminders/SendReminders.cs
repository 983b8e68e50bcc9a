using MembershipCases.Web.Data.Mappings;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// The service's own daily work: says what has come due and writes the messages, in one transaction. Whoever sweeps and however
/// often, each place on a ladder is said once: the database takes a second row for it from nobody.
/// </summary>
public sealed class SendReminders(
    MembershipDb db, Concerns concerns, Ladders ladders, ReminderMail mail, ReminderSettings settings, CurrentUser user)
{
    /// <summary>One sweep in a scope of its own; gives how many reminders were said. A sweep that another has overtaken gives 0.</summary>
    public static async Task<int> Sweep(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        return await ActivatorUtilities.CreateInstance<SendReminders>(scope.ServiceProvider).Run(cancellationToken);
    }

    /// <summary>One sweep. Before the hour of the day it does nothing.</summary>
    public async Task<int> Run(CancellationToken cancellationToken)
    {
        if (user.Now.OsloTimeOfDay() < settings.At) return 0;
        try
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var said = await Say(cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return said;
        }
        catch (DbUpdateException fault) when (fault is DbUpdateConcurrencyException || db.UniqueViolation(fault) == ReminderConstraints.Once)
        {
            return 0;
        }
    }

    private async Task<int> Say(CancellationToken cancellationToken)
    {
        var standing = await Standing.Read(db, concerns, user.Today.AddDays(ladders.Reach), cancellationToken);
        var notices = new Notices(ladders, standing.Roster);
        var said = standing.Concerns
            .Select(concern => (Notice: notices.On(user.Today, concern.Subject, standing.Said(concern.Subject)), concern.Story))
            .Where(found => found.Notice is not null)
            .ToList();
        var letters = standing.Letters.Concat(said.SelectMany(found => Keep(found.Notice!, found.Story))).ToLookup(letter => letter.Receiver.UserId);
        foreach (var person in standing.People) Tell(person, letters[person.Id], standing);
        return said.Count;
    }

    private List<Letter> Keep(Notice notice, ReminderStory story)
    {
        var reminder = new Reminder
        {
            Id = user.NewId(),
            Kind = notice.Subject.Kind,
            SubjectId = notice.Subject.Id,
            Anchor = notice.Subject.Anchor,
            Offset = notice.Coming.Offset,
            On = notice.On,
            LadderVersion = notice.LadderVersion,
            Story = story,
        };
        db.Reminders.Add(reminder);
        return [.. notice.Receivers.Select(receiver => new Letter(reminder, reminder.Tell(receiver, notice.Subject.IsDutyAs(receiver.As)), notice.Subject))];
    }

    private void Tell(User person, IEnumerable<Letter> letters, Standing standing)
    {
        var post = Digest.Of(person.Id, person.Reminders, user.Today, letters, letter => letter.Waiting(ladders), standing.Roster);
        foreach (var letter in post.Muted) letter.Receiver.Leave(Telling.Muted);
        foreach (var letter in post.Overtaken) letter.Receiver.Leave(Telling.Overtaken);
        foreach (var message in post.Messages)
        {
            var written = mail.Write(person, message, standing.Name);
            db.Outbox.Add(written);
            foreach (var letter in message) letter.Receiver.StandIn(written);
        }
    }
}
