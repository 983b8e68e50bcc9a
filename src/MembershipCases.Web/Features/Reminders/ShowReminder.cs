using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>
/// The explanation of a reminder: rule, calculation, other receivers, what ends it, and its position on the ladder.
/// </summary>
public static class ShowReminder
{
    private const int Ahead = 3;

    /// <summary>The reminder.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>An occurrence on the ladder.</summary>
    public sealed record Place(int Offset, DateOnly Day, IReadOnlyList<Audience> To, bool IsThis);

    /// <summary>A receiver.</summary>
    public sealed record Told(string Name, Audience As, DeliveryState State, DateTimeOffset? SentAt);

    /// <summary>The reminder.</summary>
    public sealed record View(
        ReminderExplanation Reminder, ReminderKind Kind, DateOnly On, int LadderVersion, IReadOnlyList<Told> Told,
        IReadOnlyList<Place> Ladder);

    /// <summary>Reads it, for its receivers and for administrators.</summary>
    internal sealed class Handler(MembershipDb db, Ladders ladders, Texts texts, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        private static readonly Error NotFound = new("reminder.not-found", ErrorKind.NotFound);

        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var reminder = await db.Reminders.AsNoTracking().Include(found => found.Receivers)
                .FirstOrDefaultAsync(found => found.Id == request.Id, cancellationToken);
            var me = user.Required;
            if (reminder is null
                || !(me.Is(Role.Administrator) || reminder.Receivers.Any(receiver => receiver.UserId == me.UserId)))
                return NotFound;
            var ids = reminder.Receivers.Select(receiver => receiver.UserId).ToList();
            var names = await db.Users.AsNoTracking().Where(person => ids.Contains(person.Id))
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
            var mails = reminder.Receivers.Select(receiver => receiver.MailId).OfType<Guid>().ToList();
            var sent = await db.Outbox.AsNoTracking().Where(mail => mails.Contains(mail.Id))
                .ToDictionaryAsync(mail => mail.Id, mail => mail.SentAt, cancellationToken);
            return new View(
                new ReminderText(texts, Language.Current, ladders, id => names[id]).Of(reminder, me.UserId),
                reminder.Kind, reminder.On, reminder.LadderVersion,
                [.. reminder.Receivers.OrderBy(receiver => receiver.As)
                    .ThenBy(receiver => names[receiver.UserId], StringComparer.CurrentCulture)
                    .Select(receiver => new Told(names[receiver.UserId], receiver.As, receiver.State,
                        receiver.MailId is { } mail ? sent[mail] : null))],
                Around(reminder));
        }

        /// <summary>This occurrence with the previous and the next one.</summary>
        private List<Place> Around(Reminder reminder)
        {
            var places = Enumerable.Range(reminder.Offset - 400, 900)
                .Select(offset => (offset,
                    To: ladders.Hit(reminder.LadderVersion, reminder.Kind, offset).SelectMany(step => step.To)
                        .Distinct().Order().ToList()))
                .Where(place => place.To.Count > 0)
                .ToList();
            var before = places.Where(place => place.offset < reminder.Offset).TakeLast(Ahead);
            var after = places.Where(place => place.offset >= reminder.Offset).Take(Ahead + 1);
            return [.. before.Concat(after)
                .Select(place => new Place(place.offset, Ladder.SentOn(reminder.Anchor, place.offset), place.To,
                    place.offset == reminder.Offset))];
        }
    }
}
