using System.Globalization;

namespace MembershipCases.Web.History;

/// <summary>
/// Verifies everything that proves the records: the chain, the signed checkpoints and the documents' hashes.
/// </summary>
public sealed class HistoryInspection(MembershipDb db, CheckpointKeys keys, TimeProvider time)
{
    /// <summary>Runs all verifications and reports the first fault.</summary>
    public async Task<HistoryReport> Run(IReadOnlyList<Checkpoint> checkpoints, CancellationToken cancellationToken)
    {
        var finding = await HistoryCheck.Run(db, [.. checkpoints.Select(checkpoint => checkpoint.Head)],
            cancellationToken);
        var documents = await DocumentCheck.Run(db, cancellationToken);
        var now = time.GetUtcNow();
        return new HistoryReport(new Inspection
        {
            Id = Guid.CreateVersion7(now),
            At = now,
            Entries = finding.Head.Sequence,
            Head = finding.Head.Hash,
            Checkpoints = checkpoints.Count,
            Documents = documents.Compared,
            Fault = finding.Fault ?? Forged(checkpoints) ?? documents.Fault,
        }, documents.WithoutHash);
    }

    /// <summary>
    /// Finds the first line without a valid signature. Lines older than the signatures may precede all signed ones, and
    /// occur nowhere else.
    /// </summary>
    private string? Forged(IReadOnlyList<Checkpoint> checkpoints)
    {
        var first = checkpoints.TakeWhile(checkpoint => checkpoint.KeyId is null).Count();
        var (line, forged) = checkpoints.Index().Skip(first).FirstOrDefault(found => !keys.HaveSigned(found.Item));
        return forged is null
            ? null
            : string.Create(CultureInfo.InvariantCulture,
                $"line {line + 1} of the checkpoints is not signed by a key that is known");
    }
}
