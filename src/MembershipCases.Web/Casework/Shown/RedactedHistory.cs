using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>
/// Redacted entries of the history. The table keeps every value permanently; readers get public texts instead of
/// screened ones, and for cases whose papers they may not read only who did what and when.
/// </summary>
public sealed class RedactedHistory(
    MembershipDb db, ConcernedReaders readers, ShownDocuments documents, CurrentUser user)
{
    private bool SeesSignInIds => user.Required.Is(Role.Administrator) || user.Required.Is(Role.Archivist);

    /// <summary>The entries as the current user may read them.</summary>
    public async Task<IReadOnlyList<HistoryEntry>> Of(
        IReadOnlyList<HistoryEntry> entries, CancellationToken cancellationToken)
    {
        var cases = entries.Where(HistoryRedaction.IsOfACase).Select(entry => entry.SubjectId)
            .Concat(entries.Select(HistoryRedaction.TiedTo).OfType<Guid>()).Distinct().ToList();
        var memberships = entries.Any(entry => entry.MembershipId is null)
            ? null
            : entries.Select(entry => entry.MembershipId!.Value).Distinct().ToList();
        var redaction = new HistoryRedaction(
            await readers.Closed(db.Cases.Where(of => cases.Contains(of.Id)), cancellationToken),
            await documents.Closed(cancellationToken), await Screened(memberships, cancellationToken), SeesSignInIds);
        return [.. entries.Select(redaction.Of)];
    }

    /// <summary>What the current user may read of any entry, for searching all of them.</summary>
    public async Task<HistoryRedaction> OfAll(CancellationToken cancellationToken) => new(
        await readers.Closed(db.Cases, cancellationToken), await documents.Closed(cancellationToken),
        await Screened(null, cancellationToken), SeesSignInIds);

    /// <summary>
    /// The screenings in force by membership, with those of its cases and mandates, since a text of one case may be
    /// repeated in another of the same membership; of all memberships when none are given.
    /// </summary>
    private async Task<ILookup<Guid, Screening>> Screened(
        List<Guid>? memberships, CancellationToken cancellationToken)
    {
        var all = db.Screenings.AsNoTracking().Where(s => s.LiftedAt == null && s.DocumentId == null)
            .Select(screening => new
        {
            Screening = screening,
            MembershipId = screening.MembershipId
                ?? db.Cases.Where(of => of.Id == screening.CaseId).Select(of => (Guid?)of.MembershipId).FirstOrDefault()
                ?? db.Mandates.Where(of => of.Id == screening.MandateId).Select(of => (Guid?)of.MembershipId)
                    .FirstOrDefault(),
        });
        var screened = await (memberships is null
            ? all
            : all.Where(row => memberships.Contains(row.MembershipId!.Value))).ToListAsync(cancellationToken);
        return screened.ToLookup(row => row.MembershipId!.Value, row => row.Screening);
    }
}
