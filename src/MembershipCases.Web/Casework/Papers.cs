using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework;

/// <summary>
/// Makes an untracked copy of a record say to the one who asks what they may read: without papers that are closed to them, with
/// the full texts where they have a need. The one place where full texts leave the table that keeps them.
/// </summary>
public sealed class Papers(MembershipDb db, CurrentUser user, Circle circle, Readings readings)
{
    /// <summary>Shows a case. Its offices must be loaded.</summary>
    public async Task<Shown> Show(MembershipCase untracked, CancellationToken cancellationToken)
    {
        if (!await circle.Reads(untracked, cancellationToken))
        {
            untracked.WithholdPapers();
            return new Shown(ScreenedRecord.Case, untracked.Id, false, false, ScreeningRules.MaySeeReadings(user.Required, false), new Dictionary<TextPlace, ShownText>());
        }

        return await Reveal(untracked, ScreenedRecord.Case, await db.Screenings.AsNoTracking().Where(s => s.CaseId == untracked.Id && s.LiftedAt == null).ToListAsync(cancellationToken), cancellationToken);
    }

    /// <summary>Shows a membership with its facts, and those of its assessments that belong to no case.</summary>
    public async Task<Shown> Show(Membership untracked, CancellationToken cancellationToken) =>
        await Reveal(untracked, ScreenedRecord.Membership, await db.Screenings.AsNoTracking().Where(s => s.MembershipId == untracked.Id && s.LiftedAt == null).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Shows a mandate.</summary>
    public async Task<Shown> Show(Mandate untracked, CancellationToken cancellationToken) =>
        await Reveal(untracked, ScreenedRecord.Mandate, await db.Screenings.AsNoTracking().Where(s => s.MandateId == untracked.Id && s.LiftedAt == null).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>Shows a document; without its text to those who have no need of it.</summary>
    public async Task<Shown> Show(ReviewDocument untracked, CancellationToken cancellationToken)
    {
        var inForce = await db.Screenings.AsNoTracking().Where(s => s.DocumentId == untracked.Id && s.LiftedAt == null).ToListAsync(cancellationToken);
        var shown = await Reveal(untracked, ScreenedRecord.Document, inForce, cancellationToken);
        if (shown.Texts.Values.All(text => text.IsFull)) return shown;
        untracked.WithholdText();
        return shown with { PapersAreOpen = false };
    }

    /// <summary>The documents whose words are closed to the one who asks.</summary>
    public async Task<HashSet<Guid>> ClosedDocuments(CancellationToken cancellationToken)
    {
        var screened = await db.Screenings.AsNoTracking().Where(s => s.DocumentId != null && s.LiftedAt == null)
            .Join(db.Documents.AsNoTracking(), s => s.DocumentId, d => d.Id, (screening, document) => new { screening, document.Id, document.UploadedBy, document.ImportedBy }).ToListAsync(cancellationToken);
        var me = user.Required.UserId;
        return [.. screened.Where(row => !row.screening.IsOpenTo(user.Required, row.UploadedBy == me || row.ImportedBy == me)).Select(row => row.Id)];
    }

    private async Task<Shown> Reveal(Screenable untracked, ScreenedRecord record, List<Screening> inForce, CancellationToken cancellationToken)
    {
        var isConcerned = await circle.Has(untracked, cancellationToken);
        var keys = inForce.Select(screening => screening.Basis).Distinct().ToList();
        var bases = keys.Count == 0 ? [] : await db.LegalReferences.AsNoTracking().Where(rule => keys.Contains(rule.Key)).ToDictionaryAsync(rule => rule.Key, cancellationToken);
        var texts = new Dictionary<TextPlace, ShownText>();
        foreach (var screening in inForce)
        {
            var isFull = screening.IsOpenTo(user.Required, isConcerned);
            untracked.Show(screening.Place, isFull && screening.FullTexts.Count > 0 ? screening.FullTexts[^1] : screening.PublicText);
            texts[screening.Place] = new ShownText(screening.Id, bases[screening.Basis], screening.PublicText, isFull);
        }

        await readings.Keep([.. texts.Values.Where(text => text.IsFull).Select(text => text.ScreeningId)], cancellationToken);
        var mayScreen = ScreeningRules.MayScreen(user.Required, isConcerned);
        return new Shown(record, untracked.Id, true, mayScreen, ScreeningRules.MaySeeReadings(user.Required, isConcerned), texts);
    }
}
