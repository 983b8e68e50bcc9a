using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>Coming and earlier meetings, of all bodies or one.</summary>
public static class ListMeetings
{
    private const int PageSize = 25;

    /// <summary>The filter.</summary>
    /// <param name="Body">The body's key, or null for all.</param>
    /// <param name="Step">A step to put on an agenda: only meetings of its body are shown.</param>
    /// <param name="Before">Only earlier meetings before this day.</param>
    [AllowedToEveryoneWithARole]
    public sealed record Query(string? Body, Guid? Step, DateOnly? Before) : IQuery<View>;

    /// <summary>A body to choose, with its number of members.</summary>
    public sealed record BodyName(string Key, string Name, int? Members, int Version);

    /// <summary>A meeting.</summary>
    public sealed record Row(
        Guid Id, string Body, DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy, int Cases);

    /// <summary>The lists.</summary>
    /// <param name="Body">The body that they are filtered by.</param>
    /// <param name="Bodies">All bodies.</param>
    /// <param name="Coming">Today and later, nearest first.</param>
    /// <param name="Earlier">Before today, latest first.</param>
    /// <param name="NextBefore">The position of the next page of earlier meetings.</param>
    /// <param name="MayCall">Whether the user may call a meeting.</param>
    public sealed record View(
        string? Body, IReadOnlyList<BodyName> Bodies, IReadOnlyList<Row> Coming, IReadOnlyList<Row> Earlier,
        DateOnly? NextBefore, bool MayCall);

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var bodies = (await db.Bodies.AsNoTracking().OrderBy(body => body.Key).ToListAsync(cancellationToken))
                .Select(body => new BodyName(body.Key, body.Name(), body.Members, body.Version)).ToList();
            var body = request.Step is { } id
                ? await db.Steps.Where(step => step.Id == id).Select(step => step.Body)
                    .FirstOrDefaultAsync(cancellationToken)
                : request.Body;
            var meetings = db.Meetings.AsNoTracking().Where(meeting => body == null || meeting.Body == body);
            var before = request.Before ?? user.Today;
            var coming = await Read(
                meetings.Where(meeting => meeting.On >= user.Today).OrderBy(m => m.On).ThenBy(m => m.Body), bodies,
                cancellationToken);
            var earlier = await Read(
                meetings.Where(meeting => meeting.On < before && meeting.On < user.Today).OrderByDescending(m => m.On)
                    .ThenBy(m => m.Body).Take(PageSize), bodies, cancellationToken);
            return new View(body, bodies, coming, earlier, earlier.Count == PageSize ? earlier[^1].On : null,
                bodies.Exists(b => Secretariats.MayServe(user.Required, b.Key)));
        }

        private static async Task<List<Row>> Read(
            IQueryable<Meeting> meetings, List<BodyName> bodies, CancellationToken cancellationToken)
        {
            var rows = await meetings.Select(
                m => new Row(m.Id, m.Body, m.On, m.StartsAt, m.Place, m.HandInBy, m.Agenda.Count))
                .ToListAsync(cancellationToken);
            return [.. rows.Select(
                row => row with { Body = bodies.Find(body => body.Key == row.Body)?.Name ?? row.Body })];
        }
    }
}
