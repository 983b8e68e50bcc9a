using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Features.Screenings;

/// <summary>Records with all of their texts, to be screened or read.</summary>
internal static class ScreenedRecords
{
    /// <summary>The record tracked, with its screenings; null when there is none.</summary>
    public static async Task<Screenable?> FindToScreen(this MembershipDb db, ScreenedRecord record, Guid id, CancellationToken cancellationToken) => record switch
    {
        ScreenedRecord.Case => await Whole(db.Cases).Include(of => of.Screenings).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Membership => await Whole(db.Memberships).Include(of => of.Screenings).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Mandate => await db.Mandates.Include(of => of.Screenings).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        _ => await db.Documents.Include(of => of.Screenings).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
    };

    /// <summary>The record to be read, untracked; null when there is none.</summary>
    public static async Task<Screenable?> FindToRead(this MembershipDb db, ScreenedRecord record, Guid id, CancellationToken cancellationToken) => record switch
    {
        ScreenedRecord.Case => await Whole(db.Cases.AsNoTracking()).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Membership => await Whole(db.Memberships.AsNoTracking()).FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        ScreenedRecord.Mandate => await db.Mandates.AsNoTracking().FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
        _ => await db.Documents.AsNoTracking().FirstOrDefaultAsync(of => of.Id == id, cancellationToken),
    };

    /// <summary>Makes the record say what the one who asks may read, and keeps that they have.</summary>
    public static Task<Shown> Show(this Papers papers, Screenable untracked, CancellationToken cancellationToken) => untracked switch
    {
        MembershipCase of => papers.Show(of, cancellationToken),
        Membership of => papers.Show(of, cancellationToken),
        Mandate of => papers.Show(of, cancellationToken),
        _ => papers.Show((ReviewDocument)untracked, cancellationToken),
    };

    /// <summary>Whether the person may screen texts of the record: not of a case that they are kept out of, or whose papers they may not read.</summary>
    public static async Task<bool> MayBeScreenedBy(this Screenable record, CurrentUser user, Circle circle, CancellationToken cancellationToken)
    {
        if (record is MembershipCase of && (of.Impartiality.IsDisqualified(user.Required) || !await circle.Reads(of, cancellationToken))) return false;
        return ScreeningRules.MayScreen(user.Required, await circle.Has(record, cancellationToken));
    }

    /// <summary>What record a screening belongs to.</summary>
    public static (ScreenedRecord Record, Guid Id) Owner(this Screening screening) => screening switch
    {
        { CaseId: { } id } => (ScreenedRecord.Case, id),
        { MembershipId: { } id } => (ScreenedRecord.Membership, id),
        { MandateId: { } id } => (ScreenedRecord.Mandate, id),
        _ => (ScreenedRecord.Document, screening.DocumentId!.Value),
    };

    /// <summary>The record as people know it, and its page.</summary>
    public static async Task<RecordLine> NameOf(this MembershipDb db, Screenable record, CancellationToken cancellationToken) => record switch
    {
        MembershipCase of => new($"{of.Number} {of.Title}", $"/cases/{of.Number}"),
        Membership of => new(of.Name, $"/register/{of.Id}"),
        Mandate of => new(await db.Memberships.Where(m => m.Id == of.MembershipId).Select(m => m.Name).SingleAsync(cancellationToken), $"/register/{of.MembershipId}"),
        _ => new(((ReviewDocument)record).Title, $"/reviews/{record.Id}"),
    };

    private static IQueryable<MembershipCase> Whole(IQueryable<MembershipCase> cases) => cases
        .Include(of => of.Offices).Include(of => of.Steps).Include(of => of.Assessments).Include(of => of.Recommendations)
        .Include(of => of.Resolutions).Include(of => of.Disqualifications).AsSplitQuery();

    private static IQueryable<Membership> Whole(IQueryable<Membership> memberships) => memberships
        .Include(of => of.Facts).Include(of => of.Assessments.Where(assessment => assessment.CaseId == null)).AsSplitQuery();
}
