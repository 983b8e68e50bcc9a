using MediatR;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.People;

/// <summary>The people who have incompatible roles, by their own or as deputies, from today on.</summary>
public static class ListIncompatibleRoles
{
    /// <summary>Takes no parameters.</summary>
    [AllowedTo(Role.Administrator, Role.Archivist)]
    public sealed record Query : IQuery<IReadOnlyList<Row>>;

    /// <summary>A person with the roles that should not be one person's.</summary>
    public sealed record Row(Guid Id, string Name, IReadOnlyList<Line> Roles);

    /// <summary>
    /// A role, and for whom they are deputy in it. <paramref name="To"/> is the first day without it.
    /// </summary>
    public sealed record Line(Role Role, string? Office, string? OnBehalfOf, DateOnly? From, DateOnly? To);

    internal sealed class Handler(MembershipDb db, CurrentUser user) : IRequestHandler<Query, Result<IReadOnlyList<Row>>>
    {
        public async Task<Result<IReadOnlyList<Row>>> Handle(Query request, CancellationToken cancellationToken)
        {
            var deputies = db.Deputyships.Where(known => known.ProposedBy == null);
            var people = await db.Users.AsNoTracking().Include(person => person.Assignments)
                .Where(person => person.Assignments.Count + deputies.Count(known => known.DeputyId == person.Id) > 1)
                .OrderBy(person => EF.Functions.Collate(person.Name, Collation.Norwegian)).ThenBy(person => person.Id)
                .ToListAsync(cancellationToken);
            var offices = await db.Offices.AsNoTracking()
                .ToDictionaryAsync(office => office.Id, office => office.Title(), cancellationToken);
            var ids = people.ConvertAll(person => person.Id);
            var lent = await (
                from known in deputies.AsNoTracking()
                join principal in db.Users on known.PrincipalId equals principal.Id
                where ids.Contains(known.DeputyId)
                orderby EF.Functions.Collate(principal.Name, Collation.Norwegian), principal.Id, known.Id
                select new { known, principal.Name }).ToListAsync(cancellationToken);
            var names = lent.DistinctBy(row => row.known.PrincipalId).ToDictionary(row => row.known.PrincipalId, row => row.Name);
            var lentTo = lent.ToLookup(row => row.known.DeputyId, row => row.known);
            return people.Select(person => RowOf(person, lentTo[person.Id], offices, names)).OfType<Row>().ToList();
        }

        private Row? RowOf(
            User person, IEnumerable<Deputyship> lent, Dictionary<Guid, string> offices, Dictionary<Guid, string> names)
        {
            var held = person.Assignments.Where(role => !role.IsProposed).Select(Holding.Of).Concat(lent.Select(Holding.Of));
            var incompatible = Holding.Incompatible([.. held], user.Today);
            if (incompatible.Count == 0) return null;
            return new Row(person.Id, person.Name, [.. incompatible.Select(one => new Line(one.Role,
                one.OfficeId is { } office ? offices[office] : null,
                one.PrincipalId is { } principal ? names[principal] : null, one.From, one.To))]);
        }
    }
}
