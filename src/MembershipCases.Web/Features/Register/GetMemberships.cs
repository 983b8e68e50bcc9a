using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>The memberships of the register in brief, by name.</summary>
public static class GetMemberships
{
    /// <summary>The words that every match's names contain.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(string Search) : IQuery<IReadOnlyList<Row>>
    {
        /// <summary>The query for a search as typed.</summary>
        public static Query For(string? typed) => new((typed ?? "").Trim().ToLowerInvariant());
    }

    /// <summary>A membership in brief.</summary>
    public sealed record Row(
        Guid Id, string Name, ArenaKind Kind, MembershipStatus Status, DateOnly? NextReevaluation, int Version);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query request, CancellationToken cancellationToken) =>
            await db.Memberships.AsNoTracking()
                .Where(membership => membership.SearchText.Contains(request.Search))
                .OrderBy(membership => EF.Functions.Collate(membership.Name, Collation.Norwegian))
                .Select(membership => new Row(membership.Id, membership.Name, membership.Kind, membership.Status,
                    membership.NextReevaluation, membership.Version))
                .ToListAsync(cancellationToken);
    }
}
