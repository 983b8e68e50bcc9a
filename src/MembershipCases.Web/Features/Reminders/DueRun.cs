using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>The input of one run: due tasks, recipients, and reminders already sent.</summary>
/// <param name="DueItems">The due tasks.</param>
/// <param name="People">All users.</param>
/// <param name="Recipients">Resolves the receivers.</param>
/// <param name="Pending">Reminders that wait for a message.</param>
public sealed record DueRun(
    IReadOnlyList<DueItem> DueItems, IReadOnlyList<User> People, Recipients Recipients,
    IReadOnlyList<PendingReminder> Pending)
{
    private readonly Dictionary<(Guid, DateOnly), int> lastOffsets = [];

    /// <summary>The latest ladder occurrence sent for a subject; null when there is none.</summary>
    public int? LastOffset(Subject subject) =>
        lastOffsets.TryGetValue((subject.Id, subject.Anchor), out var offset) ? offset : null;

    /// <summary>A person's name.</summary>
    public string Name(Guid userId) => People.FirstOrDefault(person => person.Id == userId)?.Name ?? "";

    /// <summary>Reads the input.</summary>
    /// <param name="db">The database context.</param>
    /// <param name="dueItems">Finds the due tasks.</param>
    /// <param name="until">The last relevant date.</param>
    /// <param name="cancellationToken">The cancellation token.</param>
    public static async Task<DueRun> Read(
        MembershipDb db, DueItems dueItems, DateOnly until, CancellationToken cancellationToken)
    {
        var known = await dueItems.Until(until, cancellationToken);
        var people = await db.Users.AsNoTracking().WithAuthority().ToListAsync(cancellationToken);
        var recipients = new Recipients(people, await db.Offices.AsNoTracking().ToListAsync(cancellationToken),
            Visibility.IsVisible);
        var run = new DueRun(known, people, recipients, await Waiting(db, known, cancellationToken));
        var ids = known.Select(dueItem => dueItem.Subject.Id).ToList();
        var rows = await db.Reminders.AsNoTracking().Where(reminder => ids.Contains(reminder.SubjectId))
            .GroupBy(reminder => new { reminder.SubjectId, reminder.Anchor })
            .Select(group => new { group.Key.SubjectId, group.Key.Anchor,
                Offset = group.Max(reminder => reminder.Offset) })
            .ToListAsync(cancellationToken);
        foreach (var row in rows) run.lastOffsets[(row.SubjectId, row.Anchor)] = row.Offset;
        return run;
    }

    /// <summary>The reminders that wait for a message, except those of tasks done in the meantime.</summary>
    private static async Task<List<PendingReminder>> Waiting(
        MembershipDb db, IReadOnlyList<DueItem> known, CancellationToken cancellationToken)
    {
        var subjects = known.ToDictionary(dueItem => (dueItem.Subject.Id, dueItem.Subject.Anchor),
            dueItem => dueItem.Subject);
        var waiting = await db.Reminders.Include(reminder => reminder.Receivers)
            .Where(reminder => reminder.Receivers.Any(receiver => receiver.State == DeliveryState.Waiting))
            .OrderBy(reminder => reminder.Id)
            .ToListAsync(cancellationToken);
        var pending = new List<PendingReminder>();
        foreach (var reminder in waiting)
        {
            var subject = subjects.GetValueOrDefault((reminder.SubjectId, reminder.Anchor));
            foreach (var receiver in reminder.Receivers.Where(receiver => receiver.State == DeliveryState.Waiting))
            {
                if (subject is null) receiver.Mark(DeliveryState.Overtaken);
                else pending.Add(new PendingReminder(reminder, receiver, subject));
            }
        }

        return pending;
    }
}

/// <summary>A reminder that waits for the next message to its receiver.</summary>
public sealed record PendingReminder(Reminder Reminder, ReminderReceiver Receiver, Subject Subject)
{
    /// <summary>The item for the digest.</summary>
    public PendingItem Item(Ladders ladders) => new(Subject, To(ladders), Receiver.IsDuty, Reminder.On);

    /// <summary>The reminder as the ladder gave it, for this receiver only.</summary>
    public Notice Notice(Ladders ladders) => new(
        Subject, Reminder.On, Reminder.LadderVersion, new Occurrence(Reminder.Offset, Reminder.On, To(ladders)),
        [new Receiver(Receiver.UserId, Receiver.As)]);

    private List<Audience> To(Ladders ladders) =>
        [.. ladders.Hit(Reminder.LadderVersion, Reminder.Kind, Reminder.Offset).SelectMany(step => step.To).Distinct()];
}
