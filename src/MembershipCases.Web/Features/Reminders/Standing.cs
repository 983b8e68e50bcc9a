using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>How things stand: what is to be done, who does what, and what has been said of it.</summary>
/// <param name="Concerns">What is to be done.</param>
/// <param name="People">Everybody.</param>
/// <param name="Roster">Who does what.</param>
/// <param name="Letters">What has been said and waits for a message.</param>
public sealed record Standing(IReadOnlyList<Concern> Concerns, IReadOnlyList<User> People, Roster Roster, IReadOnlyList<Letter> Letters)
{
    private readonly Dictionary<(Guid, DateOnly), int> said = [];

    /// <summary>The latest place on the ladder that was said of a thing; null when none was.</summary>
    public int? Said(Subject subject) => said.TryGetValue((subject.Id, subject.Anchor), out var offset) ? offset : null;

    /// <summary>A person's name.</summary>
    public string Name(Guid userId) => People.FirstOrDefault(person => person.Id == userId)?.Name ?? "";

    /// <summary>Reads it all.</summary>
    /// <param name="db">The records.</param>
    /// <param name="concerns">Finds what is to be done.</param>
    /// <param name="until">The last date that matters.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static async Task<Standing> Read(MembershipDb db, Concerns concerns, DateOnly until, CancellationToken cancellationToken)
    {
        var known = await concerns.Until(until, cancellationToken);
        var people = await db.Users.AsNoTracking().WithAuthority().ToListAsync(cancellationToken);
        var roster = new Roster(people, await db.Offices.AsNoTracking().ToListAsync(cancellationToken), Sight.Of);
        var standing = new Standing(known, people, roster, await Waiting(db, known, cancellationToken));
        var ids = known.Select(concern => concern.Subject.Id).ToList();
        var rows = await db.Reminders.AsNoTracking().Where(reminder => ids.Contains(reminder.SubjectId))
            .GroupBy(reminder => new { reminder.SubjectId, reminder.Anchor })
            .Select(group => new { group.Key.SubjectId, group.Key.Anchor, Offset = group.Max(reminder => reminder.Offset) })
            .ToListAsync(cancellationToken);
        foreach (var row in rows) standing.said[(row.SubjectId, row.Anchor)] = row.Offset;
        return standing;
    }

    /// <summary>What waits for somebody's next message; what was done meanwhile is left.</summary>
    private static async Task<List<Letter>> Waiting(MembershipDb db, IReadOnlyList<Concern> known, CancellationToken cancellationToken)
    {
        var subjects = known.ToDictionary(concern => (concern.Subject.Id, concern.Subject.Anchor), concern => concern.Subject);
        var waiting = await db.Reminders.Include(reminder => reminder.Receivers)
            .Where(reminder => reminder.Receivers.Any(receiver => receiver.State == Telling.Waiting))
            .OrderBy(reminder => reminder.Id)
            .ToListAsync(cancellationToken);
        var letters = new List<Letter>();
        foreach (var reminder in waiting)
        {
            var subject = subjects.GetValueOrDefault((reminder.SubjectId, reminder.Anchor));
            foreach (var receiver in reminder.Receivers.Where(receiver => receiver.State == Telling.Waiting))
            {
                if (subject is null) receiver.Leave(Telling.Overtaken);
                else letters.Add(new Letter(reminder, receiver, subject));
            }
        }

        return letters;
    }
}

/// <summary>A reminder on its way to somebody.</summary>
public sealed record Letter(Reminder Reminder, ReminderReceiver Receiver, Subject Subject)
{
    /// <summary>How it waits.</summary>
    public Waiting Waiting(Ladders ladders) => new(Subject, To(ladders), Receiver.IsDuty, Reminder.On);

    /// <summary>The reminder as the ladder gave it, to this receiver alone.</summary>
    public Notice Notice(Ladders ladders) => new(
        Subject, Reminder.On, Reminder.LadderVersion, new Coming(Reminder.Offset, Reminder.On, To(ladders)), [new Receiver(Receiver.UserId, Receiver.As)]);

    private List<Audience> To(Ladders ladders) =>
        [.. ladders.Hit(Reminder.LadderVersion, Reminder.Kind, Reminder.Offset).SelectMany(rung => rung.To).Distinct()];
}
