using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Worklist;

/// <summary>A membership that nobody answers for: no responsible office is in force.</summary>
public sealed record UnansweredMembership(Guid Id, string Name)
{
    private const int Most = 200;

    /// <summary>All of them, by name.</summary>
    public static async Task<IReadOnlyList<UnansweredMembership>> On(
        DateOnly day, MembershipDb db, CancellationToken cancellationToken) =>
        await db.Memberships.AsNoTracking()
            .Where(of => of.Status == MembershipStatus.Member && !of.Facts.Any(fact =>
                fact.Kind == FactKind.Responsible
                && (fact.From == null || fact.From <= day) && (fact.To == null || fact.To > day)
                && db.Offices.Any(office => office.Id == fact.OfficeId && (office.From == null || office.From <= day)
                    && (office.To == null || office.To > day))))
            .OrderBy(of => EF.Functions.Collate(of.Name, Collation.Norwegian)).Take(Most)
            .Select(of => new UnansweredMembership(of.Id, of.Name)).ToListAsync(cancellationToken);
}
