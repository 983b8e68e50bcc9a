using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Incidents;

/// <summary>
/// What a person must handle because the service could not: a broken history, refused commands of its own, failed
/// messages, reminders without a receiver, memberships that nobody answers for.
/// </summary>
public static class ListIncidents
{
    private const int Most = 200;

    /// <summary>Takes no parameters.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Query : IQuery<View>;

    /// <summary>A message that failed permanently.</summary>
    public sealed record GivenUp(
        Guid Id, string To, string? Address, string Subject, DateTimeOffset WrittenAt, DateTimeOffset GaveUpAt,
        int Tries, MailFault Fault, string? Said);

    /// <summary>A reminder without a receiver.</summary>
    public sealed record Unheard(Guid Id, DateOnly On, string Title, string Path);

    /// <summary>Something that the service was refused, with the address of what it is about.</summary>
    public sealed record Refused(
        ServiceTask Task, string? About, string? Path, string Code, DateTimeOffset FirstAt, DateTimeOffset LastAt,
        int Times);

    /// <summary>The state of the outbox.</summary>
    /// <param name="IsReady">Whether messages can be sent at all.</param>
    /// <param name="Waiting">The number of waiting messages.</param>
    /// <param name="OldestAt">Since when the oldest message has waited.</param>
    /// <param name="LastFault">Why the last waiting message was not sent.</param>
    /// <param name="LastSaid">The server's reply.</param>
    public sealed record OutboxView(
        bool IsReady, int Waiting, DateTimeOffset? OldestAt, MailFault? LastFault, string? LastSaid);

    /// <summary>All incidents.</summary>
    public sealed record View(
        OutboxView Outbox, IReadOnlyList<GivenUp> GivenUp, IReadOnlyList<Unheard> Unheard, Inspection? Broken,
        IReadOnlyList<UnansweredMembership> Unanswered, IReadOnlyList<Refused> Refused);

    internal sealed class Handler(MembershipDb db, IMailCarrier carrier, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var givenUp = await db.Outbox.AsNoTracking().Where(mail => mail.GaveUpAt != null)
                .OrderByDescending(mail => mail.GaveUpAt).ThenBy(mail => mail.Id).Take(Most)
                .Join(db.Users.AsNoTracking(), mail => mail.UserId, person => person.Id,
                    (mail, person) => new { mail, person.Name, person.MailAddress })
                .Select(row => new GivenUp(row.mail.Id, row.Name, row.mail.To ?? row.MailAddress, row.mail.Subject, row.mail.WrittenAt,
                    row.mail.GaveUpAt!.Value, row.mail.Tries, row.mail.Fault!.Value, row.mail.Said))
                .ToListAsync(cancellationToken);
            var since = user.Today.AddDays(-90);
            var unheard = await db.Reminders.AsNoTracking()
                .Where(reminder => reminder.On >= since && reminder.Receivers.Count == 0)
                .OrderByDescending(reminder => reminder.Id).Take(Most)
                .ToListAsync(cancellationToken);
            var last = await db.Inspections.AsNoTracking().OrderByDescending(inspection => inspection.Id)
                .FirstOrDefaultAsync(cancellationToken);
            return new View(
                await Outbox(cancellationToken), [.. givenUp.OrderByDescending(mail => mail.GaveUpAt)],
                unheard.ConvertAll(
                    reminder => new Unheard(reminder.Id, reminder.On, reminder.Summary.Title, reminder.Summary.Path)),
                last?.Fault is null ? null : last,
                await UnansweredMembership.On(user.Today, db, cancellationToken), await Refusals(cancellationToken));
        }

        private async Task<IReadOnlyList<Refused>> Refusals(CancellationToken cancellationToken)
        {
            var refused = await db.RefusedTasks.AsNoTracking().OrderByDescending(task => task.LastAt)
                .ThenBy(task => task.CommandId).Take(Most).ToListAsync(cancellationToken);
            var ids = refused.Select(task => task.AboutId).OfType<Guid>().Distinct().ToList();
            var memberships = await db.Memberships.AsNoTracking().Where(known => ids.Contains(known.Id))
                .ToDictionaryAsync(known => known.Id, known => known.Name, cancellationToken);
            var cases = await db.Cases.AsNoTracking().Where(known => ids.Contains(known.Id))
                .Select(known => new { known.Id, Number = known.Year + "/" + known.Sequence })
                .ToDictionaryAsync(known => known.Id, known => known.Number, cancellationToken);
            return refused.ConvertAll(task =>
            {
                var (name, number) = (memberships.GetValueOrDefault(task.AboutId ?? default),
                    cases.GetValueOrDefault(task.AboutId ?? default));
                var path = number is not null ? $"/cases/{number}" : name is null ? null : $"/register/{task.AboutId}";
                return new Refused(task.Task, number ?? name, path, task.Code, task.FirstAt, task.LastAt, task.Times);
            });
        }

        private async Task<OutboxView> Outbox(CancellationToken cancellationToken)
        {
            var waiting = db.Outbox.AsNoTracking().Where(mail => mail.NextTryAt != null);
            var oldest = await waiting.OrderBy(mail => mail.WrittenAt).Select(mail => (DateTimeOffset?)mail.WrittenAt)
                .FirstOrDefaultAsync(cancellationToken);
            var last = await waiting.Where(mail => mail.Fault != null).OrderByDescending(mail => mail.NextTryAt)
                .Select(mail => new { mail.Fault, mail.Said }).FirstOrDefaultAsync(cancellationToken);
            return new OutboxView(carrier.IsReady, await waiting.CountAsync(cancellationToken), oldest, last?.Fault,
                last?.Said);
        }
    }
}
