using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Account;

/// <summary>The user's sessions.</summary>
public static class ListSessions
{
    private const int Most = 100;

    /// <summary>Takes no parameters.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>;

    /// <summary>A session.</summary>
    public sealed record Row(Guid Id, string? Browser, DateTimeOffset BeganAt, DateTimeOffset SeenAt, bool IsThis);

    /// <summary>The sessions, most recently used first.</summary>
    public sealed record View(IReadOnlyList<Row> Rows);

    internal sealed class Handler(MembershipDb db, CurrentUser user, SignInSettings settings)
        : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (me, now, idleSince) = (user.Required.UserId, user.Now, user.Now - settings.Idle);
            return new View(
                await db.Sessions.AsNoTracking()
                    .Where(session => session.UserId == me && session.EndsAt > now && session.SeenAt > idleSince)
                .OrderByDescending(session => session.SeenAt).ThenByDescending(session => session.Id).Take(Most)
                .Select(session => new Row(session.Id, session.Browser, session.BeganAt, session.SeenAt,
                    session.Id == user.SessionId)).ToListAsync(cancellationToken));
        }
    }
}
