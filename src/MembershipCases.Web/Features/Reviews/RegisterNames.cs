using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Reviews;

/// <summary>Names of all memberships and offices. There are few of each.</summary>
internal static class RegisterNames
{
    /// <summary>Memberships by id, in the order of their names.</summary>
    public static async Task<OrderedDictionary<Guid, string>> Memberships(
        MembershipDb db, CancellationToken cancellationToken) =>
        new(await db.Memberships.AsNoTracking()
            .OrderBy(m => EF.Functions.Collate(m.Name, Collation.Norwegian))
            .Select(m => KeyValuePair.Create(m.Id, m.Name))
            .ToListAsync(cancellationToken));

    /// <summary>Offices by id, in the order of their titles; those in force first.</summary>
    public static async Task<OrderedDictionary<Guid, string>> Offices(
        MembershipDb db, CancellationToken cancellationToken) =>
        new((await db.Offices.AsNoTracking()
            .OrderBy(office => office.To != null)
            .ThenBy(office => EF.Functions.Collate(office.TitleNb, Collation.Norwegian))
            .ToListAsync(cancellationToken)).Select(office => KeyValuePair.Create(office.Id, office.Title())));
}
