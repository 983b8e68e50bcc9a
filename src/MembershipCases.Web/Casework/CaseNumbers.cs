using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>
/// Case numbers, which restart each year. No act takes the number of another, since an act that opens a case runs alone;
/// the unique index proves it.
/// </summary>
public static class CaseNumbers
{
    /// <summary>The next free number of the year, including cases that this transaction has opened.</summary>
    public static async Task<CaseNumber> Next(MembershipDb db, int year, CancellationToken cancellationToken)
    {
        var saved = await db.Cases.Where(c => c.Year == year).MaxAsync(c => (int?)c.Sequence, cancellationToken) ?? 0;
        var opened = db.Cases.Local.Where(c => c.Year == year).Select(c => c.Sequence).DefaultIfEmpty().Max();
        return new CaseNumber(year, Math.Max(saved, opened) + 1);
    }
}
