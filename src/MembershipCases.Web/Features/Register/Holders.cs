using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Register;

/// <summary>The holders of roles in a network, formatted in the user's language.</summary>
internal static class Holders
{
    /// <summary>By fact, for one membership.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> Of(
        MembershipDb db, Guid membershipId, CancellationToken cancellationToken)
    {
        var held = await (
            from fact in db.Facts.AsNoTracking()
            where fact.MembershipId == membershipId && fact.HeldBy != null
            join person in db.Users on fact.HeldBy equals person.Id
            join role in db.NetworkRoles on fact.NetworkRole equals role.Key
            select new { fact.Id, person.Name, Role = role.Name }).ToListAsync(cancellationToken);
        return held.ToDictionary(line => line.Id, line => $"{line.Name}, {line.Role.Shown()}");
    }
}
