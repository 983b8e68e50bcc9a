using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace MembershipCases.Web.History;

/// <summary>Looks through everything that proves the records: the chain, the signed checkpoints and the documents' hashes.</summary>
public sealed class HistoryInspection(MembershipDb db, CheckpointKeys keys, TimeProvider time)
{
    /// <summary>Looks, and stops at the first fault.</summary>
    public async Task<Inspection> Run(IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancellationToken)
    {
        var finding = await HistoryCheck.Run(db, [.. checkpoints.Select(checkpoint => checkpoint.Head)], cancellationToken);
        var (documents, changed) = await Documents(cancellationToken);
        return new Inspection
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            At = time.GetUtcNow(),
            Entries = finding.Head.Sequence,
            Head = finding.Head.Hash,
            Checkpoints = checkpoints.Count,
            Documents = documents,
            Fault = finding.Fault ?? Forged(checkpoints) ?? changed,
        };
    }

    /// <summary>Lines from before there were signatures may stand first, and nowhere else.</summary>
    private string? Forged(IReadOnlyList<Checkpoint> checkpoints)
    {
        var first = checkpoints.TakeWhile(checkpoint => checkpoint.KeyId is null).Count();
        var (line, forged) = checkpoints.Index().Skip(first).FirstOrDefault(found => !keys.HaveSigned(found.Item));
        return forged is null ? null : string.Create(CultureInfo.InvariantCulture, $"line {line + 1} of the checkpoints is not signed by a key that is known");
    }

    /// <summary>A text that was kept must still have the hash that the history was told when it came in.</summary>
    private async Task<(int Compared, string? Fault)> Documents(CancellationToken cancellationToken)
    {
        var told = (await db.History.AsNoTracking().Where(entry => entry.What == "document.uploaded").OrderBy(entry => entry.Sequence)
            .Select(entry => new { entry.SubjectId, entry.After }).ToListAsync(cancellationToken)).ToLookup(entry => entry.SubjectId, entry => HashIn(entry.After));
        var compared = 0;
        await foreach (var document in db.Documents.AsNoTracking().Where(document => document.Text != null).OrderBy(document => document.Id)
            .Select(document => new { document.Id, document.FileName, document.Text }).AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            if (told[document.Id].LastOrDefault() is not { } hash) continue;
            if (hash != HashOf(document.Text!)) return (compared, $"the text of the document {document.FileName} is not the one that was uploaded");
            compared++;
        }

        return (compared, null);
    }

    private static string? HashIn(string after) =>
        JsonDocument.Parse(after).RootElement.TryGetProperty("textSha256", out var hash) ? hash.GetString() : null;

    private static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
