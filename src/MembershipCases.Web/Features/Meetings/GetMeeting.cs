using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>One meeting with its agenda.</summary>
public static class GetMeeting
{
    /// <summary>The meeting.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id) : IQuery<View>;

    /// <summary>The meeting.</summary>
    public sealed record View(
        Guid Id, string Body, DateOnly On, TimeOnly? StartsAt, string? Place, DateOnly? HandInBy, int Version,
        IReadOnlyList<AgendaItem> Agenda) : IVersioned;

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var meeting = await db.Meetings.AsNoTracking().Include(m => m.Agenda)
                .FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
            if (meeting is null) return MeetingErrors.NotFound;
            return new View(meeting.Id, meeting.Body, meeting.On, meeting.StartsAt, meeting.Place, meeting.HandInBy,
                meeting.Version, [.. meeting.Agenda.OrderBy(item => item.Position)]);
        }
    }
}
