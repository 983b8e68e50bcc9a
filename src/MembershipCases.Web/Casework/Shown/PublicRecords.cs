using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Copies that are the same for everybody: without papers of cases that are not public, and with public texts instead
/// of screened ones.
/// </summary>
public sealed class PublicRecords(MembershipDb db)
{
    /// <summary>Public copies of cases by id, as for an agenda. What is shown of them must be loaded.</summary>
    internal async Task<Dictionary<Guid, ShownCase>> Show(
        IReadOnlyList<MembershipCase> untracked, CancellationToken cancellationToken)
    {
        var (all, open) = (untracked.Select(of => of.Id).ToList(),
            untracked.Where(of => of.PublishedAt is not null).Select(of => of.Id).ToList());
        var papers = await CasePapers.Of(db, all, open, cancellationToken);
        return untracked.ToDictionary(of => of.Id,
            of => new ShownCase(of,
                new Disclosure(ScreenedRecord.Case, of.Id) { PapersAreOpen = of.PublishedAt is not null }, papers));
    }

    internal async Task<Dictionary<Guid, ShownResolution>> Resolutions(
        IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        (await db.Resolutions.AsNoTracking().Where(resolution => ids.Contains(resolution.Id))
            .ToListAsync(cancellationToken)).ConvertAll(Of).ToDictionary(of => of.Id);

    /// <summary>A body's latest resolutions, newest first.</summary>
    internal async Task<List<ShownResolution>> LatestResolutions(
        string body, int most, CancellationToken cancellationToken) =>
        (await db.Resolutions.AsNoTracking().Where(r => r.Body == body).OrderByDescending(r => r.Id).Take(most)
            .ToListAsync(cancellationToken)).ConvertAll(Of);

    private static ShownResolution Of(Resolution resolution) =>
        new(resolution, new Disclosure(ScreenedRecord.Case, resolution.CaseId));
}
