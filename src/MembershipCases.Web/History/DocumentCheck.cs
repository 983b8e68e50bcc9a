using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>Verifies the texts of documents by the hashes that the history recorded at their upload.</summary>
/// <remarks>
/// A text is always uploaded with an entry, so a text without an entry is a fault. Entries older than the hashes have
/// none; they may precede all entries with a hash, and occur nowhere else.
/// </remarks>
internal static class DocumentCheck
{
    /// <summary>Verifies the texts one by one.</summary>
    /// <returns>The number of texts that match their hash, and of those uploaded before hashes were recorded.</returns>
    public static async Task<(int Compared, int WithoutHash)> Run(
        MembershipDb db, InspectionFaults faults, CancellationToken cancellationToken)
    {
        var uploads = await Uploads(db, cancellationToken);
        FindHashMissing(uploads, faults);
        var byDocument = uploads.ToLookup(upload => upload.Document, upload => upload.Hash);
        var (compared, withoutHash) = (0, 0);
        var documents = db.Documents.AsNoTracking().Where(document => document.Text != null)
            .OrderBy(document => document.Id)
            .Select(document => new { document.Id, document.FileName, document.Text }).AsAsyncEnumerable();
        await foreach (var document in documents.WithCancellation(cancellationToken))
        {
            if (!byDocument.Contains(document.Id))
                faults.Add($"the text of the document {document.FileName} came in without an entry");
            else if (byDocument[document.Id].Last() is not { } hash) withoutHash++;
            else if (hash == ReviewDocument.HashOf(document.Text!)) compared++;
            else faults.Add($"the text of the document {document.FileName} is not the one that was uploaded");
        }

        return (compared, withoutHash);
    }

    private static async Task<List<Upload>> Uploads(MembershipDb db, CancellationToken cancellationToken)
    {
        var uploaded = HistoryEvent.NameOf<DocumentUploaded>();
        var entries = await db.History.AsNoTracking().Where(entry => entry.What == uploaded)
            .OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
        return [.. entries.Select(
            entry => new Upload(entry.Sequence, entry.SubjectId, entry.Read<DocumentUploaded>().TextSha256))];
    }

    private static void FindHashMissing(IEnumerable<Upload> uploads, InspectionFaults faults)
    {
        var missing = uploads.SkipWhile(upload => upload.Hash is null).FirstOrDefault(upload => upload.Hash is null);
        if (missing is not null) faults.Add($"the upload with number {missing.Sequence} has no hash of the document's text");
    }

    private sealed record Upload(long Sequence, Guid Document, string? Hash);
}
