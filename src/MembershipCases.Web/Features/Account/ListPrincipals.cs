using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Account;

/// <summary>The principals of the user today.</summary>
public static class ListPrincipals
{
    /// <summary>Takes no parameters.</summary>
    [AllowedToEveryoneSignedIn]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>A principal, with the roles delegated to the user.</summary>
    public sealed record Row(Guid Id, string Name, IReadOnlyList<LentRole> Roles);

    /// <summary>A delegated role; <paramref name="To"/> is the day after the last.</summary>
    public sealed record LentRole(Role Role, string? Office, DateOnly To);

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var (me, today) = (user.Required, user.Today);
            var principals = await db.Users.AsNoTracking().WithAuthority()
                .Where(known =>
                    known.Deputies.Any(
                        deputy => deputy.DeputyId == me.UserId && deputy.ProposedBy == null && deputy.From <= today
                            && today < deputy.To))
                .OrderBy(known => EF.Functions.Collate(known.Name, Collation.Norwegian)).ToListAsync(cancellationToken);
            var offices = await db.Offices.AsNoTracking()
                .ToDictionaryAsync(office => office.Id, office => office.Title(), cancellationToken);
            return principals.ConvertAll(principal => RowOf(principal, offices)).OfType<Row>().ToList();
        }

        /// <summary>The roles that a principal has delegated; null when they no longer have them.</summary>
        private Row? RowOf(User principal, Dictionary<Guid, string> offices)
        {
            if (principal.AuthorityLentTo(user.Required.UserId, user.Required.Name, user.Today)?.Authorities is not { } lent)
                return null;
            var lines = principal.Deputies.Where(
                known => known.DeputyId == user.Required.UserId && known.IsInForce(user.Today)
                    && lent.Contains(known.Lent));
            return new Row(principal.Id, principal.Name,
                [.. lines.Select(
                    known => new LentRole(known.Role, known.OfficeId is { } office ? offices[office] : null,
                        known.To))]);
        }
    }
}
