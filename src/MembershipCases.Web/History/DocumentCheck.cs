using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>Verifies the texts of documents by the hashes that the history recorded at their upload.</summary>
/// <remarks>
/// A text is always uploaded with an entry, so a text without an entry is a fault. Entries older than the hashes have
/// none; they may precede all entries with a hash, and occur nowhere else.
/// </remarks>
internal static class DocumentCheck
{
    /// <summary>Verifies the texts one by one and stops at the first fault.</summary>
    public static async Task<Finding> Run(MembershipDb db, CancellationToken cancellationToken)
    {
        var uploads = await Uploads(db, cancellationToken);
        if (HashMissing(uploads) is { } missing) return new(0, 0, missing);
        var byDocument = uploads.ToLookup(upload => upload.Document, upload => upload.Hash);
        var (compared, withoutHash) = (0, 0);
        var documents = db.Documents.AsNoTracking().Where(document => document.Text != null)
            .OrderBy(document => document.Id)
            .Select(document => new { document.Id, document.FileName, document.Text }).AsAsyncEnumerable();
        await foreach (var document in documents.WithCancellation(cancellationToken))
        {
            if (!byDocument.Contains(document.Id)) return Fault("came in without an entry");
            if (byDocument[document.Id].Last() is not { } hash) withoutHash++;
            else if (hash == ReviewDocument.HashOf(document.Text!)) compared++;
            else return Fault("is not the one that was uploaded");

            Finding Fault(string what) =>
                new(compared, withoutHash, $"the text of the document {document.FileName} {what}");
        }

        return new(compared, withoutHash, null);
    }

    private static async Task<List<Upload>> Uploads(MembershipDb db, CancellationToken cancellationToken)
    {
        var uploaded = HistoryEvent.NameOf<DocumentUploaded>();
        var entries = await db.History.AsNoTracking().Where(entry => entry.What == uploaded)
            .OrderBy(entry => entry.Sequence).ToListAsync(cancellationToken);
        return [.. entries.Select(
            entry => new Upload(entry.Sequence, entry.SubjectId, entry.Read<DocumentUploaded>().TextSha256))];
    }

    private static string? HashMissing(IEnumerable<Upload> uploads)
    {
        var missing = uploads.SkipWhile(upload => upload.Hash is null).FirstOrDefault(upload => upload.Hash is null);
        return missing is null
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"entry {missing.Sequence} has no hash of the document's text");
    }

    /// <summary>The result of the check.</summary>
    /// <param name="Compared">The number of texts that match the hash in the history.</param>
    /// <param name="WithoutHash">The number of texts uploaded before hashes were recorded.</param>
    /// <param name="Fault">The first fault, or null.</param>
    internal sealed record Finding(int Compared, int WithoutHash, string? Fault);

    private sealed record Upload(long Sequence, Guid Document, string? Hash);
}
