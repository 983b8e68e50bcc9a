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
            var people = await db.Users.AsNoTracking().WithAuthority()
                .OrderBy(person => EF.Functions.Collate(person.Name, Collation.Norwegian)).ThenBy(person => person.Id)
                .ToListAsync(cancellationToken);
            var offices = await db.Offices.AsNoTracking()
                .ToDictionaryAsync(office => office.Id, office => office.Title(), cancellationToken);
            var names = people.ToDictionary(person => person.Id, person => person.Name);
            var lent = people.SelectMany(person => person.Deputies).Where(known => !known.IsProposed)
                .ToLookup(known => known.DeputyId);
            return people.Select(person => RowOf(person, lent[person.Id], offices, names)).OfType<Row>().ToList();
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
