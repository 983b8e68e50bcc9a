using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>A membership with all facts and their sources.</summary>
public static class GetMembership
{
    /// <summary>The membership, and the day of the status; null for today.</summary>
    [AllowedToEveryoneWithARole]
    public sealed record Query(Guid Id, DateOnly? AsOf) : IQuery<View>;

    /// <summary>The membership; its status is null where it is not known on the day.</summary>
    public sealed record View(
        Guid Id, string Name, ArenaKind Kind, MembershipStatus? Status, DateOnly? NextReevaluation, int Version,
        IReadOnlyList<FactView> Facts) : IVersioned;

    /// <summary>A fact.</summary>
    public sealed record FactView(
        Guid Id, FactKind Kind, string Value, DateOnly? From, DateOnly? To, Source Source, DateTimeOffset RecordedAt,
        Guid? HeldBy, string? NetworkRole);

    internal sealed class Handler(MembershipDb db, ShownRecords records) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var found = await db.Memberships.AsNoTracking().Include(m => m.Facts)
                .FirstOrDefaultAsync(m => m.Id == request.Id, cancellationToken);
            if (found is null) return RegisterErrors.MembershipNotFound;
            var membership = await records.Show(found, cancellationToken);
            return new View(membership.Id, membership.Name, membership.Kind,
                request.AsOf is { } day ? StatusOnADay.Of(found.Facts, day) : membership.Status,
                membership.NextReevaluation, membership.Version,
                [.. membership.Facts.OrderBy(fact => fact.RecordedAt)
                    .Select(fact => new FactView(fact.Id, fact.Kind, fact.Value, fact.From, fact.To, fact.Source,
                        fact.RecordedAt, fact.HeldBy, fact.NetworkRole))]);
        }
    }
}
