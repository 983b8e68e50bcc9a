using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>The memberships of the register in brief, by name.</summary>
public static class GetMemberships
{
    /// <summary>The words that every match's names contain, and the day of the status; null for today.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(string Search, DateOnly? AsOf) : IQuery<IReadOnlyList<Row>>
    {
        /// <summary>The query for a search as typed.</summary>
        public static Query For(string? typed, DateOnly? asOf) =>
            new((typed ?? "").Trim().ToLowerInvariant(), asOf);
    }

    /// <summary>A membership in brief; its status is null where it is not known on the day.</summary>
    public sealed record Row(
        Guid Id, string Name, ArenaKind Kind, MembershipStatus? Status, DateOnly? NextReevaluation, int Version);

    internal sealed class Handler(MembershipDb db) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var rows = await db.Memberships.AsNoTracking()
                .Where(membership => membership.SearchText.Contains(request.Search))
                .OrderBy(membership => EF.Functions.Collate(membership.Name, Collation.Norwegian))
                .Select(membership => new Row(membership.Id, membership.Name, membership.Kind, membership.Status,
                    membership.NextReevaluation, membership.Version))
                .ToListAsync(cancellationToken);
            if (request.AsOf is not { } day) return rows;
            var facts = (await db.Facts.AsNoTracking().OrderBy(fact => fact.Id).ToListAsync(cancellationToken))
                .ToLookup(fact => fact.MembershipId);
            return rows.ConvertAll(row => row with { Status = StatusOnADay.Of([.. facts[row.Id]], day) });
        }
    }
}
