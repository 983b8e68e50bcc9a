using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reminders;

/// <summary>The user's reminders and reminder settings.</summary>
public static class ListReminders
{
    private const int PageSize = 25;

    /// <summary>The position in the list.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid? Before) : IQuery<View>;

    /// <summary>A reminder.</summary>
    public sealed record Row(
        ReminderExplanation Reminder, DateOnly On, DeliveryState State, DateTimeOffset? SentAt, bool IsGivenUp);

    /// <summary>The settings and the list, newest first.</summary>
    /// <param name="Version">The version of the settings.</param>
    /// <param name="Cadence">How often the user is reminded.</param>
    /// <param name="MailAddress">The address to which messages go.</param>
    /// <param name="OfferedAddress">The address that waits to be confirmed.</param>
    /// <param name="Rows">The reminders of this page of the list.</param>
    /// <param name="Next">The position of the next page.</param>
    public sealed record View(
        int Version, Cadence Cadence, string? MailAddress, string? OfferedAddress, IReadOnlyList<Row> Rows, Guid? Next)
        : IVersioned;

    internal sealed class Handler(MembershipDb db, Ladders ladders, Texts texts, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var me = await db.Users.AsNoTracking()
                .SingleAsync(person => person.Id == user.Required.UserId, cancellationToken);
            var told = db.ReminderReceivers.AsNoTracking().Where(receiver => receiver.UserId == me.Id);
            if (request.Before is { } before) told = told.Where(receiver => receiver.ReminderId.CompareTo(before) < 0);
            var page = await (
                from receiver in told.OrderByDescending(receiver => receiver.ReminderId).Take(PageSize + 1)
                join mail in db.Outbox.AsNoTracking() on receiver.MailId equals mail.Id into mails
                from mail in mails.DefaultIfEmpty()
                select new { receiver.ReminderId, receiver.State, SentAt = mail == null ? null : mail.SentAt,
                    GaveUpAt = mail == null ? null : mail.GaveUpAt }).ToListAsync(cancellationToken);
            var ids = page.Select(row => row.ReminderId).ToList();
            var reminders = await db.Reminders.AsNoTracking().Include(reminder => reminder.Receivers)
                .Where(reminder => ids.Contains(reminder.Id))
                .ToDictionaryAsync(reminder => reminder.Id, cancellationToken);
            var names = await db.Users.AsNoTracking()
                .ToDictionaryAsync(person => person.Id, person => person.Name, cancellationToken);
            var text = new ReminderText(texts, Language.Current, ladders, id => names.GetValueOrDefault(id, ""));
            var rows = page.OrderByDescending(row => row.ReminderId).Take(PageSize)
                .Select(row => new Row(text.Of(reminders[row.ReminderId], me.Id), reminders[row.ReminderId].On,
                    row.State, row.SentAt, row.GaveUpAt is not null)).ToList();
            return new View(me.Version, me.Reminders, me.MailAddress, me.OfferedAddress?.Address, rows,
                page.Count > PageSize ? rows[^1].Reminder.Id : null);
        }
    }
}
