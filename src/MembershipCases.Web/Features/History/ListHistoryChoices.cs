using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.History;

/// <summary>The choices of the history's filter.</summary>
public static class ListHistoryChoices
{
    /// <summary>Takes no parameters.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query : IQuery<View>;

    /// <summary>The memberships and the people, by name.</summary>
    public sealed record View(IReadOnlyList<Choice> Memberships, IReadOnlyList<Choice> People);

    /// <summary>A choice.</summary>
    public sealed record Choice(Guid Id, string Name);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken) => new View(
            await db.Memberships.OrderBy(membership => EF.Functions.Collate(membership.Name, Collation.Norwegian))
                .Select(membership => new Choice(membership.Id, membership.Name)).ToListAsync(cancellationToken),
            await db.Users.OrderBy(user => EF.Functions.Collate(user.Name, Collation.Norwegian))
                .Select(user => new Choice(user.Id, user.Name)).ToListAsync(cancellationToken));
    }
}
