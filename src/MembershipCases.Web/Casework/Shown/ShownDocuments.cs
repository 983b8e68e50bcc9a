using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.Casework.Shown;

/// <summary>Copies of review documents for the current user.</summary>
public sealed class ShownDocuments(MembershipDb db, Disclosures disclosures, CurrentUser user)
{
    private HashSet<Guid>? _closed;

    /// <summary>A document, without its text for users without a need for it; null when there is none.</summary>
    public async Task<ShownDocument?> Find(Guid id, CancellationToken cancellationToken) =>
        await db.Documents.AsNoTracking()
            .FirstOrDefaultAsync(document => document.Id == id, cancellationToken) is { } found
            ? new ShownDocument(found, await disclosures.Of(found, cancellationToken))
            : null;

    /// <summary>Documents that facts refer to, by id, without the text of closed ones.</summary>
    internal async Task<Dictionary<Guid, ShownDocument>> Cited(
        IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var closed = await Closed(cancellationToken);
        var cited = await db.Documents.AsNoTracking().Where(document => ids.Contains(document.Id))
            .ToListAsync(cancellationToken);
        return cited.ToDictionary(of => of.Id,
            of => new ShownDocument(of,
                new Disclosure(ScreenedRecord.Document, of.Id) { PapersAreOpen = !closed.Contains(of.Id) }));
    }

    /// <summary>The findings of a document, in order; empty when its text is withheld.</summary>
    internal async Task<List<Finding>> Findings(ShownDocument of, CancellationToken cancellationToken) =>
        !of.Disclosure.PapersAreOpen ? [] :
        await db.Findings.AsNoTracking().Where(finding => finding.DocumentId == of.Id)
            .OrderBy(finding => finding.Number).ToListAsync(cancellationToken);

    /// <summary>Whether the current user may not read a document's text.</summary>
    public async Task<bool> IsClosed(Guid id, CancellationToken cancellationToken) =>
        (await Closed(cancellationToken)).Contains(id);

    /// <summary>The documents whose text the current user may not read.</summary>
    internal async Task<IReadOnlySet<Guid>> Closed(CancellationToken cancellationToken)
    {
        if (_closed is not null) return _closed;
        var screened = await db.Screenings.AsNoTracking()
            .Where(screening => screening.DocumentId != null && screening.LiftedAt == null)
            .Join(db.Documents, screening => screening.DocumentId, document => document.Id,
                (screening, document) => new { screening, document.Id, document.UploadedBy, document.ImportedBy })
            .ToListAsync(cancellationToken);
        var me = user.Required.UserId;
        return _closed = [
            .. screened.Where(
                row => !row.screening.IsOpenTo(user.Required, row.UploadedBy == me || row.ImportedBy == me))
                .Select(row => row.Id)];
    }
}
