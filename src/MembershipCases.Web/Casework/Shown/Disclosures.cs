using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Decides what the current user may read of a record, and logs that they were shown its screened texts.
/// </summary>
public sealed class Disclosures(MembershipDb db, CurrentUser user, ConcernedReaders readers, ScreenedReadings readings)
{
    /// <summary>What the user may read of a record. The offices of a case must be loaded.</summary>
    internal async Task<Disclosure> Of(Screenable record, CancellationToken cancellationToken)
    {
        if (record is MembershipCase of && !await readers.Reads(of, cancellationToken))
            return new Disclosure(ScreenedRecord.Case,
                of.Id) { MaySeeReadings = ScreeningRules.MaySeeReadings(user.Required, isConcerned: false) };
        var isConcerned = await readers.Concerns(record, cancellationToken);
        var screened = await Screened(record, isConcerned, cancellationToken);
        await readings.Record([.. screened.Values.Where(text => text.IsFull).Select(text => text.ScreeningId)],
            cancellationToken);
        return new Disclosure(KindOf(record), record.Id)
        {
            // A document is withheld as a whole: its text stays in the record.
            PapersAreOpen = record is not ReviewDocument || screened.Values.All(text => text.IsFull),
            MayScreen = ScreeningRules.MayScreen(user.Required, isConcerned),
            MaySeeReadings = ScreeningRules.MaySeeReadings(user.Required, isConcerned),
            Screened = screened,
        };
    }

    private async Task<Dictionary<TextPlace, DisclosedText>> Screened(
        Screenable record, bool isConcerned, CancellationToken cancellationToken)
    {
        var inForce = await Of(record, db.Screenings.AsNoTracking().Where(screening => screening.LiftedAt == null))
            .ToListAsync(cancellationToken);
        if (inForce.Count == 0) return [];
        var keys = inForce.Select(screening => screening.Basis).Distinct().ToList();
        var bases = await db.LegalReferences.AsNoTracking().Where(rule => keys.Contains(rule.Key))
            .ToDictionaryAsync(rule => rule.Key, cancellationToken);
        return inForce.ToDictionary(
            screening => screening.Place,
            screening => DisclosedText.Of(screening, bases[screening.Basis],
                screening.IsOpenTo(user.Required, isConcerned)));
    }

    private static IQueryable<Screening> Of(Screenable record, IQueryable<Screening> screenings)
    {
        var id = record.Id;
        return KindOf(record) switch
        {
            ScreenedRecord.Case => screenings.Where(screening => screening.CaseId == id),
            ScreenedRecord.Membership => screenings.Where(screening => screening.MembershipId == id),
            ScreenedRecord.Mandate => screenings.Where(screening => screening.MandateId == id),
            _ => screenings.Where(screening => screening.DocumentId == id),
        };
    }

    private static ScreenedRecord KindOf(Screenable record) => record switch
    {
        MembershipCase => ScreenedRecord.Case,
        Membership => ScreenedRecord.Membership,
        Mandate => ScreenedRecord.Mandate,
        ReviewDocument => ScreenedRecord.Document,
        _ => throw new ArgumentOutOfRangeException(nameof(record), record,
            "No texts of such a record can be screened."),
    };
}
