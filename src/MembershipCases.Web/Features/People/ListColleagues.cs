using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>Everybody except one person, by name: that person's possible deputies.</summary>
public static class ListColleagues
{
    /// <summary>The person.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Of) : IQuery<IReadOnlyList<Colleague>>;

    /// <summary>A colleague.</summary>
    public sealed record Colleague(Guid Id, string Name);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<IReadOnlyList<Colleague>>>
    {
        public async Task<Result<IReadOnlyList<Colleague>>> Handle(
            Query request, CancellationToken cancellationToken) =>
            await db.Users.AsNoTracking().Where(person => person.Id != request.Of)
                .OrderBy(person => EF.Functions.Collate(person.Name, Collation.Norwegian)).ThenBy(person => person.Id)
                .Select(person => new Colleague(person.Id, person.Name)).ToListAsync(cancellationToken);
    }
}
