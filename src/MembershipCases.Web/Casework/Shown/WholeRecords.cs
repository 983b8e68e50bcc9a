using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>Loads records with all their texts for screening.</summary>
internal static class WholeRecords
{
    /// <summary>The tracked record with its screenings; null when there is none.</summary>
    public static async Task<Screenable?> FindToScreen(
        this MembershipDb db, ScreenedRecord record, Guid id, CancellationToken cancellationToken) => record switch
    {
        ScreenedRecord.Case =>
            await Whole(db.Cases).Include(of => of.Screenings)
                .FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Membership =>
            await Whole(db.Memberships).Include(of => of.Screenings)
                .FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Mandate =>
            await db.Mandates.Include(of => of.Screenings).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        _ => await db.Documents.Include(of => of.Screenings).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
    };

    /// <summary>The untracked record; null when there is none.</summary>
    public static async Task<Screenable?> FindToRead(
        this MembershipDb db, ScreenedRecord record, Guid id, CancellationToken cancellationToken) => record switch
    {
        ScreenedRecord.Case =>
            await Whole(db.Cases.AsNoTracking()).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Membership =>
            await Whole(db.Memberships.AsNoTracking()).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Mandate =>
            await db.Mandates.AsNoTracking().FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        _ => await db.Documents.AsNoTracking().FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
    };

    /// <summary>A screening, including a lifted one; null when there is none.</summary>
    public static Task<Screening?> FindScreening(this MembershipDb db, Guid id, CancellationToken cancellationToken) =>
        db.Screenings.AsNoTracking().FirstOrDefaultAsync(known => known.Id == id, cancellationToken);

    private static IQueryable<MembershipCase> Whole(IQueryable<MembershipCase> cases) => cases
        .Include(of => of.Offices).Include(of => of.Steps).Include(of => of.Assessments)
        .Include(of => of.Recommendations)
        .Include(of => of.Resolutions).Include(of => of.Disqualifications).Include(of => of.Corrected)
        .Include(of => of.ResolutionEnds).Include(of => of.Reopened).AsSplitQuery();

    private static IQueryable<Membership> Whole(IQueryable<Membership> memberships) => memberships
        .Include(of => of.Facts).Include(of => of.Assessments.Where(assessment => assessment.CaseId == null))
        .AsSplitQuery();
}
