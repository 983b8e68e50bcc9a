using MediatR;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>The people who can hold a role in a network, and the roles, as choices in a form.</summary>
public static class ListNetworkRoles
{
    /// <summary>Takes no parameters.</summary>
    [AllowedTo(Role.CaseHandler, Role.Administrator)]
    public sealed record Query : IQuery<View>;

    /// <summary>The choices.</summary>
    public sealed record View(IReadOnlyList<SelectListItem> People, IReadOnlyList<SelectListItem> Roles);

    internal sealed class Handler(MembershipDb db, Texts texts) : IRequestHandler<Query, Result<View>>
    {
        public async Task<Result<View>> Handle(Query request, CancellationToken cancellationToken)
        {
            var people = await db.Users.AsNoTracking().Where(person => person.Assignments.Any())
                .OrderBy(person => EF.Functions.Collate(person.Name, Collation.Norwegian))
                .Select(person => new { person.Id, person.Name }).ToListAsync(cancellationToken);
            var roles = await db.NetworkRoles.AsNoTracking().OrderByDescending(role => role.Raises)
                .ThenBy(role => role.Key).ToListAsync(cancellationToken);
            return new View(
                people.ConvertAll(person => new SelectListItem(person.Name, person.Id.ToString())),
                roles.ConvertAll(
                    role => new SelectListItem(
                        role.Raises ? texts["register.role-raises", role.Name.Shown()].Value : role.Name.Shown(),
                        role.Key)));
        }
    }
}
