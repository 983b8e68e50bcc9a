using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Calendar;

/// <summary>A month: what the user must do and by when, and the bodies' meetings.</summary>
public static class ShowCalendar
{
    private const int EarliestYear = 1900, LatestYear = 2999;

    /// <summary>Any day of the month; null for this month.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(DateOnly? Month) : IQuery<View>;

    /// <summary>A day.</summary>
    /// <param name="On">The date.</param>
    /// <param name="Holidays">The public holidays on the day.</param>
    /// <param name="Entries">The entries of the day.</param>
    public sealed record Day(DateOnly On, IReadOnlyList<Holiday> Holidays, IReadOnlyList<CalendarEntry> Entries);

    /// <summary>A body whose calendar can be subscribed to.</summary>
    public sealed record BodyName(string Key, string Name);

    /// <summary>The month in whole weeks, from Monday.</summary>
    /// <param name="Month">The first day.</param>
    /// <param name="Weeks">Seven days each, including days of the adjacent months.</param>
    /// <param name="Bodies">The bodies.</param>
    /// <param name="HasAddress">Whether the user's calendar has a secret address.</param>
    public sealed record View(
        DateOnly Month, IReadOnlyList<IReadOnlyList<Day>> Weeks, IReadOnlyList<BodyName> Bodies, bool HasAddress);

    internal sealed class Handler(MembershipDb db, ProcessDefinitions definitions, CurrentUser user)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var day = request.Month ?? user.Today;
            if (day.Year is < EarliestYear or > LatestYear) return CalendarErrors.NotFound;
            var month = new DateOnly(day.Year, day.Month, 1);
            var days = Days(month);
            var names = await WorkNames.Read(db, cancellationToken);
            var entries = new CalendarEntries(db, definitions, names, days[0], days[^1]);
            var found = (await entries.Meetings(null, cancellationToken))
                .Concat(await entries.Of(user.Required, cancellationToken)).ToLookup(entry => entry.On);
            var bodies = await db.Bodies.AsNoTracking().OrderBy(body => body.Key).Select(body => body.Key)
                .ToListAsync(cancellationToken);
            return new View(
                month,
                [.. days.ConvertAll(on => new Day(on, Holidays.On(on), [.. found[on]])).Chunk(7)],
                bodies.ConvertAll(key => new BodyName(key, names.Body(key))),
                await db.Users.AnyAsync(person => person.Id == user.Required.UserId && person.CalendarKeyHash != null,
                    cancellationToken));
        }

        private static List<DateOnly> Days(DateOnly month)
        {
            var monday = month.AddDays(-(((int)month.DayOfWeek + 6) % 7));
            var weeks = (month.AddMonths(1).DayNumber - monday.DayNumber + 6) / 7;
            return [.. Enumerable.Range(0, weeks * 7).Select(monday.AddDays)];
        }
    }
}
