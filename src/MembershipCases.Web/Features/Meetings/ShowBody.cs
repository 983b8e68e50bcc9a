using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Meetings;

/// <summary>A body with its number of members, for the form that sets it.</summary>
public static class ShowBody
{
    /// <summary>The key of the body.</summary>
    [AllowedTo(Role.Administrator)]
    public sealed record Query(string Key) : IQuery<View>;

    /// <summary>The body.</summary>
    public sealed record View(string Key, string Name, int? Members, int Version) : IVersioned;

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var body = await db.Bodies.AsNoTracking()
                .FirstOrDefaultAsync(known => known.Key == request.Key, cancellationToken);
            return body is null
                ? MeetingErrors.BodyNotFound
                : new View(body.Key, body.Name(), body.Members, body.Version);
        }
    }
}
